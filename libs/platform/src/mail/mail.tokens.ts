/** The {@link MailServerSettings} of this process, or null where none are set. */
export const MAIL_SERVER = Symbol('mail server');
