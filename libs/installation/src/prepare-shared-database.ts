import type { Settings } from '@banso/platform';
import { prepareInstallation } from './prepare-installation';
import { signInLines } from './sign-in-lines';

/**
 * {@link prepareInstallation} for one of several processes beside a PostgreSQL of one's own: whichever comes first
 * installs. A password that nobody set is drawn and written to that process's output, this once.
 */
export async function prepareSharedDatabase(settings: Settings): Promise<void> {
  const installation = await prepareInstallation({
    databaseUrl: settings.requireDatabaseUrl(),
    dataDir: null,
    samplePassword: settings.SAMPLE_PASSWORD,
    sample: !process.argv.includes('--empty'),
  });
  if (settings.SAMPLE_PASSWORD !== undefined || installation.password === null) return;
  process.stdout.write(`${signInLines(installation).join('\n')}\n`);
}
