import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { violatedConstraint } from './violated-constraint';

describe('violatedConstraint', () => {
  const refusal = (constraint?: string) =>
    Object.assign(new DatabaseError('refused', 7, 'error'), { code: '23505', constraint });

  it('names the constraint, wrapped by TypeORM or not', () => {
    expect(violatedConstraint(refusal('staff_email'))).toBe('staff_email');
    expect(violatedConstraint(new QueryFailedError('INSERT', [], refusal('staff_email')))).toBe(
      'staff_email',
    );
  });

  it.each([
    refusal(),
    new QueryFailedError('SELECT', [], refusal()),
    new Error('lost'),
    'lost',
    null,
    undefined,
  ])('answers null for any other error: %p', (error) => {
    expect(violatedConstraint(error)).toBeNull();
  });
});
