import { inflateSync } from 'node:zlib';
import readQr from 'jsqr';

/** What a camera would read of a QR code in a black and white PNG with one bit a point; undefined when it is none. */
export function readQrCode(png: Buffer): string | undefined {
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
  return readQr(rgba, side, side)?.data;
}
