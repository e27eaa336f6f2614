import { DomainError, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** The chamber that the address of a public page names. */
export interface PublicChamber {
  id: string;
  name: string;
}

/** Finds chambers for people without an account, who are bound to none yet. */
@Injectable()
export class PublicChambers {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * The chamber with this code. `subject` is what the page would show, in Japanese: of what is not theirs to know,
   * strangers have one answer. Throws `not-found`.
   */
  async ofCode(code: string, subject: string): Promise<PublicChamber> {
    const [chamber] = await this.database.outsideTenancy<PublicChamber>('SELECT * FROM chamber_of_code($1)', [
      code,
    ]);
    if (chamber === undefined) throw DomainError.notFound(subject);
    return chamber;
  }
}
