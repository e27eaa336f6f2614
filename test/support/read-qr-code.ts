import { inflateSync } from 'node:zlib';
import readQr from 'jsqr';

/** A square picture of black and white points. */
export interface Points {
  side: number;
  isWhite(x: number, y: number): boolean;
}

/** The points of a black and white PNG with one bit a point. */
export function pointsOf(png: Buffer): Points {
  const side = png.readUInt32BE(16);
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  return {
    side,
    isWhite: (x, y) => {
      const byte = rows[y * (side / 8 + 1) + 1 + (x >> 3)] ?? 0;
      return ((byte >> (7 - (x & 7))) & 1) === 1;
    },
  };
}

/** What a camera would read of a QR code in such a PNG; undefined when it is none. */
export function readQrCode(png: Buffer): string | undefined {
  return readPoints(pointsOf(png));
}

/** As {@link readQrCode} of any picture. */
export function readPoints({ side, isWhite }: Points): string | undefined {
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = (y * side + x) * 4;
      rgba.fill(isWhite(x, y) ? 255 : 0, at, at + 3);
    }
  }
  return readQr(rgba, side, side)?.data;
}
