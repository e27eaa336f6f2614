import { withoutRestricted } from './audit-entry';

describe('withoutRestricted', () => {
  it('says that a restricted field changed, not to what', () => {
    expect(withoutRestricted({ summary: '資金繰り', restricted_note: '持病のため' })).toEqual({
      summary: '資金繰り',
      restricted_note: '（閲覧制限のある項目）',
    });
  });

  it('leaves an empty restricted field and an absent row as they are', () => {
    expect(withoutRestricted({ restricted_note: null })).toEqual({ restricted_note: null });
    expect(withoutRestricted(null)).toBeNull();
  });
});
