import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../load/statistics';
import type { Pace } from '../options';
import { ServerProcess } from '../server-process';

export interface Starts {
  /** `npm start` on an empty folder, with the sample chamber, until it is ready. Milliseconds. */
  fresh: number;
  /** The same folder again. */
  again: number;
}

/** With the embedded PostgreSQL, as on a laptop; the build is there already. */
export async function measureStarts({ slowRounds }: Pace): Promise<Starts> {
  const dataDir = mkdtempSync(join(tmpdir(), 'banso-bench-start-'));
  const start = async (): Promise<number> => {
    const server = await ServerProcess.start({
      script: 'dist/apps/standalone/src/main.js',
      environment: { DATA_DIR: dataDir },
      readyPath: '/health/ready',
    });
    await server.stop();
    return server.startedInMs;
  };
  try {
    const fresh = await start();
    const again: number[] = [];
    for (let round = 0; round < slowRounds; round += 1) again.push(await start());
    return { fresh, again: median(again) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
