import { domainToASCII } from 'node:url';

/**
 * Whether two mail addresses are one. Capitals make none in practice, in the local part neither, and a domain is what
 * it is in DNS (`日本語.jp` and `xn--wgv71a119e.jp`).
 */
export function sameAddress(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return `${address.slice(0, at + 1).toLowerCase()}${domainToASCII(domain) || domain}`;
}
