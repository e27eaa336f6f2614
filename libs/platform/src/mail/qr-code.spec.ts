import { inflateSync } from 'node:zlib';
import readQr from 'jsqr';
import { qrCodePng } from './qr-code';

/** The points of a black and white PNG with one bit a point, as a camera would see them. */
function pointsOf(png: Buffer): { side: number; rgba: Uint8ClampedArray } {
  const side = png.readUInt32BE(16);
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const byte = rows[y * (side / 8 + 1) + 1 + (x >> 3)] ?? 0;
      const white = (byte >> (7 - (x & 7))) & 1;
      rgba.fill(white * 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { side, rgba };
}

it.each(['J0fkQ3mZr8uT1wYxA2bC4g', 'https://banso.example.jp/表?x=1'])('reads back as %s', (text) => {
  const { side, rgba } = pointsOf(qrCodePng(text));
  expect(readQr(rgba, side, side)?.data).toBe(text);
});

it('is a PNG of a few hundred bytes', () => {
  const png = qrCodePng('J0fkQ3mZr8uT1wYxA2bC4g');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(png.length).toBeLessThan(1_000);
});
