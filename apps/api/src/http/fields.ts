import { isIsoDate } from '@banso/japan';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';

/**
 * The fields of a request, each with its Japanese label: shape, limits, message and OpenAPI entry in one decorator.
 * Messages name the field and the remedy; the page shows them beside the input.
 */
export interface FieldOptions {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which clears the value. */
  nullable?: boolean;
  description?: string;
}

const GREATEST_INTEGER = 2_147_483_647;

function field(
  label: string,
  options: FieldOptions,
  api: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
) {
  const absent = (value: unknown): boolean =>
    (options.optional === true && value === undefined) || (options.nullable === true && value === null);
  return applyDecorators(
    ApiProperty({
      ...api,
      title: label,
      description: options.description ?? label,
      required: options.optional !== true,
      ...(options.nullable === true ? { nullable: true } : {}),
    } as ApiPropertyOptions),
    ValidateIf((_, value) => !absent(value)),
    ...checks,
  );
}

const trim = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Text without control characters, trimmed. `max` counts UTF-16 units. */
export function TextField(
  label: string,
  {
    min = 1,
    max = 200,
    pattern,
    hint,
    lines = false,
    ...options
  }: FieldOptions & {
    min?: number;
    max?: number;
    pattern?: RegExp;
    /** The end of the message when `pattern` does not match: 「〜で入力してください。」 */
    hint?: string;
    /** Line breaks and tabs are allowed. */
    lines?: boolean;
  } = {},
) {
  const control = lines
    ? /^[^\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u
    : /^[^\p{Cs}\u0000-\u001f\u007f]*$/u;
  return field(
    label,
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    trim,
    IsString({ message: `${label}は文字で入力してください。` }),
    MinLength(min, {
      message: min === 1 ? `${label}を入力してください。` : `${label}は${min}文字以上で入力してください。`,
    }),
    MaxLength(max, { message: `${label}は${max}文字以内で入力してください。` }),
    Matches(control, { message: `${label}に使えない文字（制御文字）が含まれています。` }),
    ...(pattern ? [Matches(pattern, { message: `${label}${hint ?? 'の形式が正しくありません。'}` })] : []),
  );
}

export function IntegerField(
  label: string,
  { min = 0, max = GREATEST_INTEGER, ...options }: FieldOptions & { min?: number; max?: number } = {},
) {
  const message = `${label}は${min}〜${max}の整数で入力してください。`;
  return field(
    label,
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  );
}

export function NumberField(
  label: string,
  { min = 0, max = 1e15, ...options }: FieldOptions & { min?: number; max?: number } = {},
) {
  const message = `${label}は${min}〜${max}の数で入力してください（小数は4桁まで）。`;
  return field(
    label,
    options,
    { type: Number, minimum: min, maximum: max },
    decimalWithin(4, message),
    Min(min, { message }),
    Max(max, { message }),
  );
}

/** A date of work, `YYYY-MM-DD`, that exists in the calendar. */
export function DateField(label: string, options: FieldOptions = {}) {
  const message = `${label}は実在する日付を 2025-05-08 の形で入力してください。`;
  return field(
    label,
    options,
    { type: String, format: 'date' },
    ValidateBy({
      name: 'isoDate',
      validator: {
        validate: (value) => typeof value === 'string' && isIsoDate(value),
        defaultMessage: () => message,
      },
    }),
  );
}

export function TimeField(label: string, options: FieldOptions = {}) {
  return field(
    label,
    options,
    { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: `${label}は 09:30 の形（24時間）で入力してください。` }),
  );
}

const INSTANT = /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment in time with its offset, of the years 1900 to 2199 (RFC 3339). */
export function InstantField(label: string, options: FieldOptions = {}) {
  const message = `${label}は日時を 2025-05-08T09:30:00+09:00 の形（時差付き）で指定してください。`;
  const exists = (text: string): boolean => isIsoDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  return field(
    label,
    options,
    { type: String, format: 'date-time' },
    ValidateBy({
      name: 'instant',
      validator: {
        validate: (value) => typeof value === 'string' && INSTANT.test(value) && exists(value),
        defaultMessage: () => message,
      },
    }),
  );
}

// UUIDs compare as text in the program and as numbers in the database: their capitals end at the edge.
const foldId = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const fold = Transform(({ value }: { value: unknown }) =>
  Array.isArray(value) ? value.map(foldId) : foldId(value),
);

export function IdField(label: string, options: FieldOptions = {}) {
  return field(
    label,
    options,
    { type: String, format: 'uuid' },
    fold,
    IsUUID('all', { message: `${label}の指定が正しくありません。一覧から選び直してください。` }),
  );
}

export function IdListField(
  label: string,
  { min = 0, max = 50, ...options }: FieldOptions & { min?: number; max?: number } = {},
) {
  return field(
    label,
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: min, maxItems: max },
    fold,
    ...listOf(label, min, max),
    IsUUID('all', { each: true, message: `${label}の指定が正しくありません。一覧から選び直してください。` }),
  );
}

export function TextListField(
  label: string,
  { max = 20, maxLength = 100, ...options }: FieldOptions & { max?: number; maxLength?: number } = {},
) {
  return field(
    label,
    options,
    { type: 'array', items: { type: 'string', minLength: 1, maxLength }, maxItems: max },
    ...listOf(label, 0, max),
    IsString({ each: true, message: `${label}は文字の並びで指定してください。` }),
    MinLength(1, { each: true, message: `${label}に空の項目があります。` }),
    MaxLength(maxLength, {
      each: true,
      message: `${label}の各項目は${maxLength}文字以内で入力してください。`,
    }),
    Matches(/^[^\p{Cs}\u0000-\u001f\u007f]*$/u, {
      each: true,
      message: `${label}に使えない文字（制御文字）が含まれています。`,
    }),
  );
}

export function ChoiceField(label: string, values: readonly string[], options: FieldOptions = {}) {
  return field(
    label,
    options,
    { type: String, enum: [...values] },
    IsIn(values, { message: `${label}は ${values.join('・')} のどれかを指定してください。` }),
  );
}

export function FlagField(label: string, options: FieldOptions = {}) {
  return field(
    label,
    options,
    { type: Boolean },
    IsBoolean({ message: `${label}は true か false で指定してください。` }),
  );
}

// The library's own check of decimal places fails on numbers that JavaScript writes with an exponent (5e-7).
function decimalWithin(places: number, message: string): PropertyDecorator {
  const scale = 10 ** places;
  const validate = (value: unknown): boolean =>
    typeof value === 'number' && Number.isFinite(value) && Math.round(value * scale) / scale === value;
  return ValidateBy({ name: 'decimal', validator: { validate, defaultMessage: () => message } });
}

// The library compares each with each, also in lists that are far too long.
function distinct(max: number, message: string): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    !Array.isArray(value) || value.length > max || new Set(value).size === value.length;
  return ValidateBy({ name: 'distinct', validator: { validate, defaultMessage: () => message } });
}

function listOf(label: string, min: number, max: number): PropertyDecorator[] {
  return [
    IsArray({ message: `${label}は並び（配列）で指定してください。` }),
    ArrayMinSize(min, { message: `${label}を${min}件以上指定してください。` }),
    ArrayMaxSize(max, { message: `${label}は${max}件以内で指定してください。` }),
    distinct(max, `${label}に同じものが2回あります。`),
  ];
}
