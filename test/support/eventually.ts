/**
 * Asks again until it is so, for what a screen or a queue brings in its own time: a page must never be read once, right
 * after something was done to it. Fails as `expect` does, with the last answer, after 15 seconds.
 */
export async function expectEventually<T>(read: () => Promise<T>, wanted: unknown): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await read();
    try {
      expect(answer).toEqual(wanted);
      return;
    } catch (difference) {
      if (Date.now() >= deadline) throw difference;
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
