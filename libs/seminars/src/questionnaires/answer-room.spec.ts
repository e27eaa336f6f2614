import { mostAnswers } from './answer-room';

it.each([
  [1, 12],
  [5, 16],
  [100, 130],
  [101, 132],
])('takes of %i people at most %i answers', (people, most) => {
  expect(mostAnswers(people)).toBe(most);
});

it('takes as many as a hall gives where no list says who came', () => {
  expect(mostAnswers(0)).toBe(300);
});
