import type { BusinessView } from '../../api/types';

/** 〒, 区・町 and the rest of an address; the district once, also where the address begins with it. */
export function addressOf({ postalCode, address }: BusinessView, district: string): string {
  const code = postalCode ? `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}` : '';
  const compact = (text: string) => text.replace(/\s/gu, '');
  const told = address !== null && compact(address).includes(compact(district));
  const place = told ? address : `${district}${address ?? ''}`;
  return [code, place].filter(Boolean).join(' ');
}
