import * as fc from 'fast-check';
import {
  checkCorporateNumber,
  checkInvoiceNumber,
  corporateCheckDigit,
  corporateNumberMessage,
  invoiceNumberMessage,
} from './corporate-number';

const twelveDigits = fc.stringMatching(/^\d{12}$/);

describe('checkCorporateNumber', () => {
  it.each(['7000012050002', '1180301018771', '1100005004357', '5180305004608', '7010705000725'])(
    'accepts %s',
    (n) => {
      expect(checkCorporateNumber(n)).toEqual({ ok: true, value: n });
    },
  );

  it.each([
    '７００００１２０５０００２',
    '7-0000-1205-0002',
    '7ー0000ー1205ー0002',
    '７－００００－１２０５－０００２',
    ' 7 0000 1205 0002\n',
    '7−0000−1205−0002',
  ])('folds %p', (typed) => {
    expect(checkCorporateNumber(typed)).toEqual({ ok: true, value: '7000012050002' });
  });

  it.each(['7000012050003', '1180001051840', '0000012050002'])('refuses the check digit of %s', (n) => {
    expect(checkCorporateNumber(n)).toEqual({ ok: false, reason: 'check-digit' });
  });

  it('cannot see a 0 written for a 9: a limit of the law, not of this check', () => {
    expect(checkCorporateNumber('7900012050002')).toEqual({ ok: true, value: '7900012050002' });
  });

  it.each([
    ['123456789012', 'my-number-length'],
    ['1234-5678-9012', 'my-number-length'],
    ['１２３４ ５６７８ ９０１２', 'my-number-length'],
    ['7.00001E+12', 'excel-damage'],
    ['7.00001e12', 'excel-damage'],
    ['7E+12', 'excel-damage'],
    ['７．００００１Ｅ＋１２', 'excel-damage'],
    ['', 'length'],
    ['70000120500', 'length'],
    ['70000120500021', 'length'],
    ['70000120500O2', 'characters'],
    ['T7000012050002', 'characters'],
    ['七〇〇〇〇一二〇五〇〇〇二', 'characters'],
    ['٧٠٠٠٠١٢٠٥٠٠٠٢', 'characters'],
  ])('says what is wrong with %p: %s', (typed, reason) => {
    expect(checkCorporateNumber(typed)).toEqual({ ok: false, reason });
  });

  it('accepts every base with its own check digit, and no other digit before it', () => {
    fc.assert(
      fc.property(twelveDigits, fc.integer({ min: 0, max: 9 }), (base, digit) => {
        const right = corporateCheckDigit(base);
        expect(checkCorporateNumber(`${right}${base}`).ok).toBe(true);
        expect(checkCorporateNumber(`${digit}${base}`).ok).toBe(digit === right);
      }),
    );
  });

  it('sees every single wrong digit but 0 for 9 and 9 for 0', () => {
    fc.assert(
      fc.property(
        twelveDigits,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 8 }),
        (base, at, shift) => {
          const right = `${corporateCheckDigit(base)}${base}`;
          const slipped = (Number(right[at]) + shift) % 9;
          const wrong = right.slice(0, at) + String(slipped) + right.slice(at + 1);
          expect(checkCorporateNumber(wrong).ok).toBe(false);
        },
      ),
    );
  });

  it('answers whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => 'ok' in checkCorporateNumber(text)));
  });
});

describe('checkInvoiceNumber', () => {
  it('tells a corporation from an individual by the check digit', () => {
    expect(checkInvoiceNumber('T7000012050002')).toEqual({
      ok: true,
      value: 'T7000012050002',
      corporate: true,
    });
    expect(checkInvoiceNumber('T7000012050003')).toEqual({
      ok: true,
      value: 'T7000012050003',
      corporate: false,
    });
  });

  it.each(['ｔ７００００１２０５０００２', 'Ｔ－7000012050002', 't 7000012050002'])('folds %s', (typed) => {
    expect(checkInvoiceNumber(typed)).toMatchObject({ ok: true, value: 'T7000012050002' });
  });

  it.each([
    ['7000012050002', 'prefix'],
    ['T123456789012', 'my-number-length'],
    ['123456789012', 'my-number-length'],
    ['7.00001E+12', 'excel-damage'],
    ['T70000120500', 'length'],
    ['', 'length'],
    ['T', 'length'],
    ['TT7000012050002', 'characters'],
    ['X7000012050002', 'characters'],
  ])('says what is wrong with %p: %s', (typed, reason) => {
    expect(checkInvoiceNumber(typed)).toEqual({ ok: false, reason });
  });
});

it('tells each problem in a Japanese sentence that names the field', () => {
  for (const reason of ['my-number-length', 'excel-damage', 'length', 'characters', 'check-digit'] as const) {
    expect(corporateNumberMessage(reason)).toMatch(/法人番号.*。$/);
  }
  for (const reason of ['my-number-length', 'excel-damage', 'length', 'characters', 'prefix'] as const) {
    expect(invoiceNumberMessage(reason)).toMatch(/登録番号.*。$/);
  }
  expect(corporateNumberMessage('my-number-length')).toContain('マイナンバー');
});
