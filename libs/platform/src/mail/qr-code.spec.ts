import { readQrCode } from '../../../../test/support/read-qr-code';
import { qrCodePng } from './qr-code';

it.each(['J0fkQ3mZr8uT1wYxA2bC4g', 'https://banso.example.jp/表?x=1'])('reads back as %s', (text) => {
  expect(readQrCode(qrCodePng(text))).toBe(text);
});

it('is a PNG of a few hundred bytes', () => {
  const png = qrCodePng('J0fkQ3mZr8uT1wYxA2bC4g');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(png.length).toBeLessThan(1_000);
});
