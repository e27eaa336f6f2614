/** No field that is read here is longer, and no expression over one has to fear it. */
const LONGEST_FIELD = 2_000;

/**
 * The fields of a header, or of a group that looks like one (RFC 3464, 2.1), by their names in lower case; the first of
 * a name counts. What is no field is passed over, what is longer than two thousand characters is cut.
 */
export function headerFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1 || colon > LONGEST_FIELD) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1, colon + 1 + LONGEST_FIELD).trim());
  }
  return fields;
}

/** A text taken apart where lines are empty. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n(?:[ \t]*\r?\n)+/);
}

const LONGEST_WORDS = 500;

/** What a server said, as a page can show it: one line, nothing that steers a terminal or turns a line around. */
export function shownWords(text: string): string {
  const words = text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD]/gu, '')
    .trim();
  return Array.from(words).slice(0, LONGEST_WORDS).join('').trim();
}
