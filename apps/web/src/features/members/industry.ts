/** The divisions A–T of 日本標準産業分類 (October 2013 revision); a finer code begins with two digits. */
export const INDUSTRY_DIVISIONS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
] as const;

export type IndustryDivision = (typeof INDUSTRY_DIVISIONS)[number];

/** True for the letter of a division, false for a finer code of digits. */
export function isDivision(code: string | null | undefined): code is IndustryDivision {
  return INDUSTRY_DIVISIONS.some((division) => division === code);
}
