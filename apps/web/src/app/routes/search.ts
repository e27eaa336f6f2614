/** A search parameter that is text; one that is empty says nothing. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The 年度 that the server knows; the router has already read digits as a number. */
export const fiscalYear = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) >= 1950 && Number(value) <= 2999 ? Number(value) : undefined;

/** A whole number between two; the router has already read digits as a number. */
export const wholeNumber = (value: unknown, least: number, most: number): number | undefined =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined;
