import { verdictOf } from './smtp-verdict';

const refusal = (responseCode: number, command: string, code = 'EENVELOPE') =>
  Object.assign(new Error('refused'), { code, responseCode, command, response: `${responseCode} no` });

it.each([
  [550, 'RCPT TO', 'bounced'],
  [553, 'RCPT TO', 'bounced'],
  [554, 'DATA', 'failed'],
  [552, 'MAIL FROM', 'failed'],
  [450, 'RCPT TO', 'later'],
  [421, 'RCPT TO', 'later'],
  [451, 'DATA', 'later'],
  [503, 'RCPT TO', 'later'],
])('an answer of %d to %s is %s, in the server’s words', (responseCode, command, outcome) => {
  expect(verdictOf(refusal(responseCode, command))).toEqual({ outcome, words: `${responseCode} no` });
});

it.each([550, 530, 454])('a sender refused with %d is a setting to mend, and the mail waits', (code) => {
  expect(verdictOf(refusal(code, 'MAIL FROM')).outcome).toBe('later');
});

it('a mail that could not even be offered has failed', () => {
  const error = Object.assign(new Error('Invalid recipient'), { code: 'EENVELOPE', command: 'API' });
  expect(verdictOf(error)).toEqual({ outcome: 'failed', words: 'Invalid recipient' });
});

it.each(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL'])(
  '%s says nothing about the mail',
  (code) => {
    expect(verdictOf(Object.assign(new Error('gone'), { code }))).toEqual({
      outcome: 'broken-off',
      words: 'gone',
    });
  },
);

it('what is not known is tried again', () => {
  expect(verdictOf(new Error('odd'))).toEqual({ outcome: 'later', words: 'odd' });
  expect(verdictOf(undefined).outcome).toBe('later');
});

it('keeps no novel', () => {
  expect(verdictOf(new Error('x'.repeat(10_000))).words).toHaveLength(500);
});
