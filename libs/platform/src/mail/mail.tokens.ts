/** The {@link MailServerSettings} of this process, or null where none are set. */
export const MAIL_SERVER = Symbol('mail server');

/** The address under which people reach the application (`https://banso.example.jp`), or null where none is set. */
export const PUBLIC_URL = Symbol('public url');
