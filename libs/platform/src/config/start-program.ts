import { readSettings, type Settings, SettingsError } from './settings';

/** Reads the settings and runs a program; what stops the start is told in words, with exit code 1. */
export function startProgram(program: (settings: Settings) => Promise<void>): void {
  Promise.resolve()
    .then(() => program(readSettings(process.env)))
    .catch((error: unknown) => {
      const text =
        error instanceof SettingsError ? error.message : error instanceof Error ? error.stack : String(error);
      process.stderr.write(`${text ?? 'unknown error'}\n`);
      process.exit(1);
    });
}
