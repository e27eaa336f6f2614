import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const path = (): string => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to launch. */
export function hasChromium(): boolean {
  return existsSync(path());
}

/** The system's Chromium; CHROMIUM_PATH names another. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: path(), args: [...FLAGS, ...flags] });
}
