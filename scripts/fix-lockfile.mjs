// npm records, under `optionalDependencies` of a package, platform builds that the registry in use may not
// hold; `npm ci` then refuses the lockfile. Run after every `npm install`: drops each such entry that has no
// package entry of its own.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let dropped = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!entry.link) delete entry.resolved;
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const nested = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
    if (!(nested in lock.packages) && !(`node_modules/${name}` in lock.packages)) {
      delete entry.optionalDependencies[name];
      dropped += 1;
    }
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${dropped} entries without a package dropped\n`);
