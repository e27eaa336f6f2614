import type { Permission } from '@banso/staff';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiBearerAuth } from '@nestjs/swagger';

export const PERMISSION_KEY = 'banso:permission';
export const PUBLIC_KEY = 'banso:public';

/** What the caller must be allowed to do. A route that names neither this nor {@link Public} is refused to all. */
export const RequirePermission = (permission: Permission | 'signed-in') =>
  applyDecorators(SetMetadata(PERMISSION_KEY, permission), ApiCookieAuth('session'), ApiBearerAuth('token'));

/** Open to anybody: sign-in and health. */
export const Public = () => SetMetadata(PUBLIC_KEY, true);
