import { startTestServer } from './test-server';

declare global {
  var stopTestServer: (() => Promise<void>) | undefined;
}

export default async function setup(): Promise<void> {
  const { server, stop } = await startTestServer();
  process.env.BANSO_TEST_SERVER = server.url;
  globalThis.stopTestServer = stop;
}
