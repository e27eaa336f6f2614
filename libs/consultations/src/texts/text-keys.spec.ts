import { keyOfText, pairsOf, wordsOf } from './text-keys';

const text = { id: '1', summary: '資金繰り', issue: null, advice: 'ﾏﾙｹｲ 融資', result: '髙い' };

it('makes one line of each field, folded, empty ones too', () => {
  expect(keyOfText(text)).toBe('資金繰リ\n\nマルケイ融資\n高イ');
});

it('takes pairs within a field only, each once', () => {
  expect(pairsOf('アアア\nイウ')).toEqual(['アア', 'イウ']);
});

it.each([
  ['資金 繰り', ['資金', '繰リ']],
  ['　ﾏﾙｹｲ　まるけい ', ['マルケイ']],
  [' 　', []],
])('reads %j as the words %j', (typed, words) => {
  expect(wordsOf(typed)).toEqual(words);
});
