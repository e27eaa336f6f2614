const MOST = 500;

const names = new Map<string, string>();

/**
 * The name under which a statement is prepared on every connection of this process: the same text, the same name.
 * Undefined once too many texts are known, for each name costs memory on each connection; such a statement is planned
 * anew whenever it comes, which is slower and otherwise the same.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `s${names.size + 1}`;
  names.set(sql, name);
  return name;
}
