import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { ADDRESS_WITH_NAME, readMailAddress } from '../mail/mail-address';
import type { MailServerSettings } from '../mail/mail.types';

/**
 * Everything that can be set from outside, read once at start. Wrong settings stop the start.
 * Documented for operators in docs/operations.md; a test keeps the two lists equal.
 */
export class Settings {
  /** Where the application listens. 0 lets the system choose a free port. */
  @Type(() => Number)
  @IsInt({ message: 'PORT は 0〜65535 の整数で指定してください（例: PORT=3000）。' })
  @Min(0, { message: 'PORT は 0〜65535 の整数で指定してください（例: PORT=3000）。' })
  @Max(65_535, { message: 'PORT は 0〜65535 の整数で指定してください（例: PORT=3000）。' })
  PORT = 3000;

  /** The address to listen on. Only this machine, unless told otherwise. */
  @IsString()
  @MinLength(1, { message: 'HOST が空です。127.0.0.1 または 0.0.0.0 を指定してください。' })
  HOST = '127.0.0.1';

  /** Holds the embedded database and the generated secrets. Unused when DATABASE_URL is set. */
  @IsString()
  @MinLength(1, { message: 'DATA_DIR が空です。データを置くフォルダーを指定してください。' })
  DATA_DIR = './.data';

  /** The owner's login to a PostgreSQL 15 or newer of one's own; without it the embedded server is used. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, {
    message:
      'DATABASE_URL は postgres:// で始まる接続先を指定してください（例: postgres://user:password@host:5432/banso）。',
  })
  DATABASE_URL?: string;

  /** A Redis 6.2 or newer for the job queue; without it the queue lives in PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\//, {
    message: 'REDIS_URL は redis:// で始まる接続先を指定してください（例: redis://host:6379）。',
  })
  REDIS_URL?: string;

  /** The password of the sample sign-ins; without it one is drawn for each data folder. */
  @IsOptional()
  @MinLength(10, { message: 'SAMPLE_PASSWORD は 10 文字以上で指定してください。' })
  SAMPLE_PASSWORD?: string;

  /** The address under which people reach the application; https makes the session cookie secure-only. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/]+$/, {
    message: 'PUBLIC_URL は https://banso.example.jp のように、末尾の / なしで指定してください。',
  })
  PUBLIC_URL?: string;

  /** The server that takes our mails; without it they are kept and wait. */
  @IsOptional()
  @IsUrl(
    { protocols: ['smtp', 'smtps'], require_protocol: true, require_tld: false, allow_underscores: true },
    {
      message:
        'SMTP_URL は smtp:// または smtps:// で始まる接続先を指定してください（例: smtps://user:password@mail.example.jp:465）。パスワードの記号は %40 のように符号化します。',
    },
  )
  SMTP_URL?: string;

  /** Who mails come from. */
  @ValidateIf(({ SMTP_URL, MAIL_FROM }: Settings) => SMTP_URL !== undefined || MAIL_FROM !== undefined)
  @Matches(ADDRESS_WITH_NAME, {
    message:
      'MAIL_FROM は差出人を「さがみ商工会議所 <info@example.jp>」の形で指定してください（SMTP_URL を指定するときは必須です）。',
  })
  MAIL_FROM?: string;

  /** Connections to PostgreSQL that one process may hold. */
  @Type(() => Number)
  @IsInt({ message: 'DATABASE_POOL は 2〜200 の整数で指定してください。' })
  @Min(2, { message: 'DATABASE_POOL は 2〜200 の整数で指定してください。' })
  @Max(200, { message: 'DATABASE_POOL は 2〜200 の整数で指定してください。' })
  DATABASE_POOL = 20;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'LOG_LEVEL は fatal・error・warn・info・debug・trace・silent のどれかを指定してください。',
  })
  LOG_LEVEL = 'warn';

  /** Where mails go and who they come from; null where no server is set. */
  mailServer(): MailServerSettings | null {
    const from = readMailAddress(this.MAIL_FROM ?? '');
    return this.SMTP_URL && from ? { url: this.SMTP_URL, from } : null;
  }

  /** For processes that bring no database along. Throws {@link SettingsError} when none is named. */
  requireDatabaseUrl(): string {
    if (this.DATABASE_URL) return this.DATABASE_URL;
    throw new SettingsError([
      'DATABASE_URL がありません。PostgreSQL の接続先を指定するか、内蔵データベースで動く npm start を使ってください。',
    ]);
  }
}

const NAMES = Object.keys(new Settings()).concat(
  'DATABASE_URL',
  'REDIS_URL',
  'SAMPLE_PASSWORD',
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
);

/** Names every wrong setting and its remedy, one line each, in Japanese. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`設定に誤りがあるため起動できません。\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
}

/** Reads the settings from an environment; an empty value counts as not set. Throws {@link SettingsError}. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = NAMES.flatMap((name) => {
    const value = environment[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const settings = plainToInstance(Settings, Object.fromEntries(given), { exposeDefaultValues: true });
  const errors = validateSync(settings);
  if (errors.length > 0) {
    throw new SettingsError(errors.flatMap((error) => Object.values(error.constraints ?? {}).slice(0, 1)));
  }
  return settings;
}
