import 'reflect-metadata';
import { readOptions } from './options';
import { headline, writeDown } from './report/document';
import { tables } from './report/table';
import { run } from './run';

// `npm run bench`: how fast the application is beside the least that could do the same. docs/benchmarks.md tells how to read it.
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const findings = await run(options, (line) => process.stderr.write(`${line}\n`));
  const text = `${headline(options.size, findings.postgresVersion)}\n\n${tables(findings)}`;
  process.stdout.write(`\n${text}\n`);
  const whole = options.only === null && options.profile === null;
  if (whole && !options.quick) writeDown(options.size, text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
