import { readMailAddress } from './mail-address';

it.each([
  ['info@example.jp', { name: null, address: 'info@example.jp' }],
  [' info@example.jp ', { name: null, address: 'info@example.jp' }],
  ['さがみ商工会議所 <info@example.jp>', { name: 'さがみ商工会議所', address: 'info@example.jp' }],
  ['"CCI, Sagami" <info@example.jp>', { name: 'CCI, Sagami', address: 'info@example.jp' }],
])('reads %j', (text, address) => {
  expect(readMailAddress(text)).toEqual(address);
});

it.each([
  '',
  'info',
  'info@',
  '@example.jp',
  'a@b.jp, c@d.jp',
  'さがみ <info>',
  'さがみ <a@b.jp> <c@d.jp>',
  'さがみ info@b.jp',
])('refuses %j', (text) => {
  expect(readMailAddress(text)).toBeNull();
});
