/** The embedded database cannot serve. The message is for the person who started Bansō: Japanese, with a remedy. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
