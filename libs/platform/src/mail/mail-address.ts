import type { MailAddress } from './mail.types';

/** `info@example.jp`, or with the name before it: `さがみ商工会議所 <info@example.jp>`. */
export const ADDRESS_WITH_NAME =
  /^(?:([^<>@\r\n]*[^<>@\s])\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/;

/** Reads what matches {@link ADDRESS_WITH_NAME}; null for anything else. Quotes around the name are taken off. */
export function readMailAddress(text: string): MailAddress | null {
  const match = ADDRESS_WITH_NAME.exec(text.trim());
  if (!match) return null;
  const [, name, named, bare] = match;
  return { name: name?.replace(/^"(.*)"$/, '$1') ?? null, address: named ?? bare ?? '' };
}
