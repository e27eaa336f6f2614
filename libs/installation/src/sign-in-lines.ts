import type { Installation } from './prepare-installation';

/** What to show to whoever starts the program: as whom to sign in, and with what. */
export function signInLines({ signIns, password }: Installation): string[] {
  return [
    ...signIns.map(({ email, roleLabel }) => `${email.padEnd(34)} ${roleLabel}`),
    password === null ? 'パスワードは最初の起動のときに表示したものです。' : `パスワード: ${password}`,
  ];
}
