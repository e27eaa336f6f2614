import { EmbeddedPostgresError } from '../embedded-postgres';
import { readSettings, type Settings, SettingsError } from './settings';

/** Reads the settings and runs a program; what stops the start is told in words, with exit code 1. */
export function startProgram(program: (settings: Settings) => Promise<void>): void {
  Promise.resolve()
    .then(() => program(readSettings(process.env)))
    .catch((error: unknown) => {
      // What people can mend is told in words alone; a defect keeps its trace.
      const expected = error instanceof SettingsError || error instanceof EmbeddedPostgresError;
      const text = error instanceof Error ? (expected ? error.message : error.stack) : String(error);
      process.stderr.write(`${text ?? 'unknown error'}\n`);
      process.exit(1);
    });
}
