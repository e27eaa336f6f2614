import { readSettings, SettingsError } from './settings';

describe('readSettings', () => {
  it('starts without any setting', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, DATA_DIR: './.data', DATABASE_POOL: 20 });
  });

  it('treats an empty value as not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ PORT: 3000 });
    expect(readSettings({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });

  it('names every wrong setting with its remedy', () => {
    const read = () => readSettings({ PORT: 'eighty', DATABASE_URL: 'mysql://x', SAMPLE_PASSWORD: 'short' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT は.*\n.*DATABASE_URL は postgres:\/\/.*\n.*SAMPLE_PASSWORD は 10 文字以上/);
  });
});
