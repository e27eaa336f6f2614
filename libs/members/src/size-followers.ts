import type { TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** Is told, in the transaction that wrote them, that facts by which businesses are small or not may have changed. */
export type SizeFollower = (tx: TenantTransaction, businessIds: readonly string[]) => Promise<void>;

/**
 * Where the libs above leave what has to follow when the employees or the industry of a business become known, each in
 * its module's `onModuleInit`: members know none of them.
 */
@Injectable()
export class SizeFollowers {
  private readonly followers: SizeFollower[] = [];

  register(follower: SizeFollower): void {
    this.followers.push(follower);
  }

  async tell(tx: TenantTransaction, businessIds: readonly string[]): Promise<void> {
    if (businessIds.length === 0) return;
    for (const follower of this.followers) await follower(tx, businessIds);
  }
}
