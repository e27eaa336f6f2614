import { DomainError, type FieldProblem } from '@banso/platform';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** Shape only: known fields, right types, within limits. Every problem of a request is told at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => DomainError.invalid(errors.flatMap((error) => problemsOf(error, ''))),
  });
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const constraints = error.constraints ?? {};
  const message =
    constraints.whitelistValidation === undefined
      ? Object.values(constraints).at(-1)
      : `${error.property} という項目はありません。つづりを確認するか、取り除いてください。`;
  return [
    ...(message === undefined ? [] : [{ field, message: japanese(message, error.property) }]),
    ...(error.children ?? []).flatMap((child) => problemsOf(child, field)),
  ];
}

// Nested shapes (ValidateNested) bring the library's own English.
function japanese(message: string, property: string): string {
  return /[ぁ-んァ-ヶ一-龠]/u.test(message) ? message : `${property} の形式が正しくありません。`;
}
