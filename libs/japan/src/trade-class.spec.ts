import { INDUSTRY_GROUPS } from './industry';
import { possibleTradeClasses } from './trade-class';

const SERVICE = 'commerce-or-service';
const LODGING = 'lodging-or-amusement';
const ANY = [SERVICE, LODGING, 'other'];

it.each([
  ['E', ['other']],
  ['09', ['other']],
  ['D', ['other']],
  ['A', ['other']],
  ['43', ['other']],
  ['I', [SERVICE]],
  ['52', [SERVICE]],
  ['58', [SERVICE]],
  ['R', [SERVICE]],
  ['39', [SERVICE]],
  ['37', ['other']],
  ['G', ['other', SERVICE]],
  ['41', [SERVICE, 'other']],
  ['411', [SERVICE]],
  ['413', ['other']],
  ['G4161', [SERVICE]],
  ['68', ['other']],
  ['691', ['other']],
  ['693', [SERVICE]],
  ['70', [SERVICE]],
  ['75', [LODGING]],
  ['M75', [LODGING]],
  ['751', [LODGING]],
  ['76', [SERVICE]],
  ['M', [LODGING, SERVICE]],
  ['78', [SERVICE]],
  ['79', [SERVICE, 'other']],
  ['791', ['other']],
  ['7911', ['other']],
  ['796', [SERVICE]],
  ['80', [LODGING]],
  ['N', [SERVICE, 'other', LODGING]],
  ['99', ANY],
  ['T', ANY],
  [null, ANY],
  ['XX', ANY],
])('%p may be %p', (code, classes) => {
  expect(possibleTradeClasses(code)).toEqual(classes);
});

it('leaves three groups to their 小分類, and 99 to anything', () => {
  const open = INDUSTRY_GROUPS.filter(({ code }) => possibleTradeClasses(code).length > 1).map(
    ({ code }) => code,
  );
  expect(open).toEqual(['41', '69', '79', '99']);
});
