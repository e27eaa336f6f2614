import { searchColumns } from './business-keys';

describe('the search columns of a business', () => {
  it('keep name, kana, telephone and corporate number apart, one a line', () => {
    const { searchKey } = searchColumns({
      name: '株式会社 髙橋製作所',
      nameKana: 'たかはし',
      phone: '042-753-1315 内線12',
      corporateNumber: '7000012050002',
    });
    expect(searchKey).toBe('高橋製作所\nタカハシ\n0427531315\n7000012050002');
  });

  it('leave the line of an unknown fact empty', () => {
    const { searchKey } = searchColumns({
      name: '山田',
      nameKana: null,
      phone: null,
      corporateNumber: '7000012050002',
    });
    expect(searchKey).toBe('山田\n\n\n7000012050002');
  });

  it('hold no gram that spans two lines', () => {
    const { searchGrams } = searchColumns({
      name: '山田',
      nameKana: 'ヤマダ',
      phone: null,
      corporateNumber: null,
    });
    expect(searchGrams).toEqual(['山', '田', '山田', 'ヤ', 'マ', 'ダ', 'ヤマ', 'マダ']);
  });

  it('hold no single digits of a telephone or a corporate number', () => {
    const { searchGrams } = searchColumns({
      name: '山',
      nameKana: null,
      phone: '0422',
      corporateNumber: null,
    });
    expect(searchGrams).toEqual(['山', '04', '42', '22']);
  });

  it('sort by kana where it is known', () => {
    const facts = { name: '㈱相模', phone: null, corporateNumber: null };
    expect(searchColumns({ ...facts, nameKana: 'さがみ' }).sortKey).toBe('サガミ');
    expect(searchColumns({ ...facts, nameKana: null }).sortKey).toBe('相模');
  });
});
