import { readSettings, SettingsError } from './settings';

describe('readSettings', () => {
  it('starts without any setting', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, DATA_DIR: './.data', DATABASE_POOL: 20 });
  });

  it('treats an empty value as not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ PORT: 3000 });
    expect(readSettings({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });

  it('knows the mail server, with who mails come from, or none', () => {
    expect(readSettings({}).mailServer()).toBeNull();
    const SMTP_URL = 'smtps://kaigisho:p%40ss@mail.example.jp:465';
    expect(readSettings({ SMTP_URL, MAIL_FROM: 'さがみ商工会議所 <info@example.jp>' }).mailServer()).toEqual({
      url: SMTP_URL,
      from: { name: 'さがみ商工会議所', address: 'info@example.jp' },
    });
    const inside = readSettings({ SMTP_URL: 'smtp://mail_1:25', MAIL_FROM: 'info@example.jp' });
    expect(inside.mailServer()?.from).toEqual({ name: null, address: 'info@example.jp' });
  });

  it.each([
    [{ SMTP_URL: 'mail.example.jp', MAIL_FROM: 'info@example.jp' }, /SMTP_URL は smtp:\/\/ または smtps/],
    [{ SMTP_URL: 'smtp://mail:99999', MAIL_FROM: 'info@example.jp' }, /SMTP_URL は/],
    [{ SMTP_URL: 'smtp://mail.example.jp' }, /MAIL_FROM は差出人を/],
    [{ MAIL_FROM: 'さがみ商工会議所' }, /MAIL_FROM は差出人を/],
  ])('refuses to start with %j', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  it('names every wrong setting with its remedy', () => {
    const read = () => readSettings({ PORT: 'eighty', DATABASE_URL: 'mysql://x', SAMPLE_PASSWORD: 'short' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT は.*\n.*DATABASE_URL は postgres:\/\/.*\n.*SAMPLE_PASSWORD は 10 文字以上/);
  });
});
