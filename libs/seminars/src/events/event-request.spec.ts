import { eventRequest } from './event-request';

describe('the digest of an event’s form', () => {
  const digest = (...content: unknown[]) => eventRequest('key', ...content).requestHash;
  const day = { heldOn: '2025-06-10', capacity: 30 };

  it('is the same however the fields are ordered', () => {
    const other = { capacity: 30, heldOn: '2025-06-10' };
    expect(digest('new', { title: '研修', sessions: [day] })).toBe(
      digest('new', { sessions: [other], title: '研修' }),
    );
  });

  it.each([
    ['another value', ['new', { title: '講習' }]],
    ['another field', ['new', { venue: '研修' }]],
    ['another kind of form', ['copy', { title: '研修' }]],
    ['no value', ['new', { title: null }]],
  ])('is another with %s', (_, content) => {
    expect(digest(...content)).not.toBe(digest('new', { title: '研修' }));
  });
});
