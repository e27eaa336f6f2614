import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator';

/** A list of things that have fields of their own (開催日, 要望の項目), one at least unless `min` says 0. `of` names their class. */
export function RecordListField(
  label: string,
  of: () => new () => object,
  { min = 1, max, optional = false }: { min?: 0 | 1; max: number; optional?: boolean },
) {
  const message = `${label}を${min}〜${max}件入力してください。`;
  return applyDecorators(
    ApiProperty({
      type: () => of(), // Swagger knows a type that is told late by this very name of the function
      isArray: true,
      minItems: min,
      maxItems: max,
      required: !optional,
      title: label,
    }),
    ValidateIf((_, value) => !(optional && value === undefined)),
    IsArray({ message: `${label}は並び（配列）で指定してください。` }),
    ArrayMinSize(min, { message }),
    ArrayMaxSize(max, { message }),
    IsObject({ each: true, message: `${label}の形式が正しくありません。` }),
    ValidateNested({ each: true }),
    Type(of),
  );
}
