import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointsOf } from './read-qr-code';

const WIDTH = 640;
const HEIGHT = 480;
/** Studio range: white and black of a picture, no colour. */
const [WHITE, BLACK, COLOURLESS] = [235, 16, 128];

/** What Chromium takes for a camera: it sees the picture that was held to it before it was switched on. */
export class FakeCamera {
  private readonly folder = mkdtempSync(join(tmpdir(), 'banso-camera-'));
  private readonly file = join(this.folder, 'camera.y4m');

  constructor() {
    this.film(() => true);
  }

  /** For the browser's start. Nobody is asked whether the page may use the camera. */
  get flags(): string[] {
    return [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${this.file}`,
    ];
  }

  /** Holds a black and white PNG to it, upright and in the middle. */
  hold(png: Buffer): void {
    const { side, isWhite } = pointsOf(png);
    const [left, top] = [Math.floor((WIDTH - side) / 2), Math.floor((HEIGHT - side) / 2)];
    const inside = (place: number): boolean => place >= 0 && place < side;
    this.film((x, y) => !inside(x - left) || !inside(y - top) || isWhite(x - left, y - top));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  // YUV4MPEG2: a line of facts, then each frame as its brightness and two quarter-sized planes of colour.
  private film(isWhite: (x: number, y: number) => boolean): void {
    const brightness = Buffer.alloc(WIDTH * HEIGHT);
    for (let y = 0; y < HEIGHT; y += 1) {
      for (let x = 0; x < WIDTH; x += 1) brightness[y * WIDTH + x] = isWhite(x, y) ? WHITE : BLACK;
    }
    const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, COLOURLESS);
    const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`;
    writeFileSync(this.file, Buffer.concat([Buffer.from(head), Buffer.from('FRAME\n'), brightness, colours]));
  }
}
