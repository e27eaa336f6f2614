/**
 * A text as it is compared with another printing of itself: half and full width folded (NFKC), spaces and line
 * breaks gone. The same item is printed 「MICE の誘致」 and 「M I C E の誘致」 in one document.
 */
export function foldPrinted(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Whether a name is marked provisional, 「（仮称）…」. */
export function isMarkedProvisional(title: string): boolean {
  return foldPrinted(title).startsWith('(仮称)');
}
