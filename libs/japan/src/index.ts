export * from './date-input';
export { ERAS, formatEra, toEra, type Era, type EraName } from './era';
export * from './fiscal-year';
export { dateInJapan, dayNumber, isIsoDate, type IsoDate } from './iso-date';
export * from './corporate-number';
export * from './postal-code';
export * from './search-key';
