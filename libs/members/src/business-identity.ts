import { searchKey } from '@banso/japan';
import { dialledDigits } from './business-keys';

/** What tells two businesses apart where no 法人番号 does: one name key and one telephone is one business. */
export function identityOf({ name, phone }: { name: string; phone?: string | null }): {
  nameKey: string;
  phoneDigits: string;
} {
  return { nameKey: searchKey(name), phoneDigits: phone ? dialledDigits(phone) : '' };
}
