import { CODE_LIST_KEYS } from './code-list';
import { defaultCodeEntries } from './default-code-entries';

const entries = defaultCodeEntries();
const labels = (list: string) => entries.filter((entry) => entry.list === list).map(({ label }) => label);

describe('default code lists', () => {
  it('use each key once in its list, in a form that the database takes', () => {
    const keys = entries.map(({ list, key }) => `${list}/${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(entries.filter(({ key }) => !/^[a-z0-9-]{1,60}$/.test(key))).toEqual([]);
  });

  it('leave only the districts to the chamber', () => {
    expect(CODE_LIST_KEYS.filter((list) => labels(list).length === 0)).toEqual(['district']);
  });

  it('hold the channels and topics of a consultation', () => {
    expect(labels('channel').slice(0, 3)).toEqual(['巡回', '窓口', '専門家派遣']);
    expect(labels('topic')).toEqual(
      expect.arrayContaining(['経営革新', '金融', '税務', '労働', '創業', '事業承継', 'その他']),
    );
  });

  it('name every entry in both languages', () => {
    expect(entries.filter(({ label, labelEn }) => !label || !labelEn)).toEqual([]);
  });
});
