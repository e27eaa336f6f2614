import { normalizePostalCode } from './postal-code';

it.each([
  ['0600000', '0600000'],
  ['060-0000', '0600000'],
  ['〒060-0000', '0600000'],
  ['〶 060 0000', '0600000'],
  ['０６０ー００００', '0600000'],
  ['498−0000', '4980000'],
])('reads %s as %s', (typed, code) => {
  expect(normalizePostalCode(typed)).toBe(code);
});

it.each(['', '600000', '06000000', '060-000A', '0.6E+6', '〇六〇〇〇〇〇'])('refuses %p', (typed) => {
  expect(normalizePostalCode(typed)).toBeNull();
});
