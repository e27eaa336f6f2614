import type { Role } from '../role.enum';
import type { Permission } from '../roles';

/** Who is behind a request, and by what right. */
export interface Principal {
  chamberId: string;
  staffId: string;
  role: Role;
  permissions: ReadonlySet<Permission>;
  /** A person at a browser, or a program with an access token. */
  via: 'session' | 'token';
  /** The row in `sessions` or `access_tokens`. */
  credentialId: string;
}
