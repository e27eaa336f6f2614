import type { Retention } from '@banso/platform';

// Long enough to look into a sign-in that somebody asks about; the trail keeps the sign-ins themselves.
const LONG_ENDED = `least(expires_at, revoked_at) < now() - interval '90 days'`;

/** Sessions and access tokens that ended, by themselves or by somebody's will. */
export const CREDENTIAL_RETENTIONS: readonly Retention[] = [
  { name: 'sessions', table: 'sessions', past: LONG_ENDED },
  { name: 'access-tokens', table: 'access_tokens', past: LONG_ENDED },
];
