import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';

/** One thing that has fields of its own (フォローアップの頻度), which may be left out and may be null. `of` names its class. */
export function OptionalRecordField(label: string, of: () => new () => object) {
  return applyDecorators(
    ApiProperty({
      type: () => of(), // Swagger knows a type that is told late by this very name of the function
      required: false,
      nullable: true,
      title: label,
    }),
    ValidateIf((_, value) => value !== undefined && value !== null),
    IsObject({ message: `${label}の形式が正しくありません。` }),
    ValidateNested(),
    Type(of),
  );
}
