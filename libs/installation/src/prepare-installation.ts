import { RollupService } from '@banso/action-plans';
import { hashPassword, type Role, verifyPassword } from '@banso/staff';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { InstallationModule } from './installation.module';
import { Installer } from './installer.service';
import { drawPassword, keepPassword, keptPassword } from './sample-password';

/** What somebody needs to begin: as whom to sign in, and with what. */
export interface Installation {
  signIns: { email: string; roleLabel: string }[];
  /** The password of all of them; null when it is not known any more. */
  password: string | null;
}

export interface InstallationOptions {
  /** The owner's login. The schema is there already. */
  databaseUrl: string;
  /** Where a drawn password is kept; null with a database of one's own: there it is told once, by the first start. */
  dataDir: string | null;
  /** The password to begin with; without it one is drawn. */
  samplePassword?: string;
  /** True begins with the sample chamber, false with an empty one and its administrator. */
  sample: boolean;
  /** The sample's records run up to this instant. */
  now?: Date;
}

const ROLE_LABELS: Record<Role, string> = {
  advisor: '経営指導員',
  staff: '一般職員',
  executive: '役員・事務局長',
  administrator: 'システム管理',
  auditor: '監査',
};

/** The people of an installation as it begins, in the order in which they are told. */
const FIRST_PEOPLE = ['advisor', 'staff', 'executive', 'admin', 'auditor']
  .map((name) => `${name}@sample.banso.example`)
  .concat('admin@banso.example');

/**
 * Makes the database ready for people. Runs at every start of every process: the first one on an empty database
 * installs a chamber, all later ones bring the reference data up to date and change nothing else.
 */
export async function prepareInstallation(options: InstallationOptions): Promise<Installation> {
  const password = new InitialPassword(options);
  await install(options, password);
  return describe(options.databaseUrl, password);
}

/** The password that the first people get: told, kept, or drawn when an installation asks for it. */
class InitialPassword {
  private drawn: string | null = null;

  constructor(private readonly options: Pick<InstallationOptions, 'dataDir' | 'samplePassword'>) {}

  /** Whatever it may be, the likeliest first. */
  get candidates(): string[] {
    const { dataDir, samplePassword } = this.options;
    const kept = dataDir === null ? null : keptPassword(dataDir);
    return [samplePassword, this.drawn, kept].filter((password) => typeof password === 'string');
  }

  async hash(): Promise<string> {
    return hashPassword(this.candidates[0] ?? this.draw());
  }

  private draw(): string {
    const { dataDir } = this.options;
    this.drawn = drawPassword();
    if (dataDir !== null) keepPassword(dataDir, this.drawn);
    return this.drawn;
  }
}

async function install(
  { databaseUrl, sample, now = new Date() }: InstallationOptions,
  password: InitialPassword,
): Promise<void> {
  const context = await NestFactory.createApplicationContext(InstallationModule.on(databaseUrl), {
    logger: ['error'],
  });
  try {
    await context.get(Installer).install({ sample, now, passwordHash: () => password.hash() });
    // What does not happen here, the worker's sweep does: a figure that cannot be computed must not stop the start.
    await context
      .get(RollupService)
      .sweep()
      .catch((error: unknown) =>
        new Logger('Installation').error({ error }, 'Some figures wait for the worker'),
      );
  } finally {
    await context.close();
  }
}

/** Tells the first people that are still there; the password only when it opens the door. */
async function describe(databaseUrl: string, password: InitialPassword): Promise<Installation> {
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ email: string; role: Role; hash: string }>(
      `SELECT email, role, password_hash AS hash FROM staff
        WHERE email = ANY ($1::text[]) AND active AND password_hash IS NOT NULL
        ORDER BY array_position($1::text[], email)`,
      [FIRST_PEOPLE],
    );
    return {
      signIns: rows.map(({ email, role }) => ({ email, roleLabel: ROLE_LABELS[role] })),
      password: await firstThatOpens(password.candidates, rows[0]?.hash ?? null),
    };
  } finally {
    await owner.end();
  }
}

async function firstThatOpens(candidates: readonly string[], hash: string | null): Promise<string | null> {
  for (const candidate of candidates) if (await verifyPassword(candidate, hash)) return candidate;
  return null;
}
