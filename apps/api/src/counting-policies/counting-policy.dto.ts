import { COUNTING_KEYS, type CountingKey, type CountingPolicy } from '@banso/consultations';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { DateField, FlagField, IntegerField, TextField, TextListField } from '../http';

export class CountingPolicyInputDto {
  @TextField('コード', {
    max: 60,
    pattern: /^[a-z0-9-]+$/,
    hint: 'は半角の英小文字・数字・ハイフンで入力してください。',
    description: '計画ファイルが指す符号。同じコードの版は期間で分かれる',
  })
  code: string;

  @TextField('名称', { max: 100 })
  name: string;

  @DateField('適用開始日')
  validFrom: string;

  @DateField('適用終了日', { optional: true, nullable: true })
  validTo?: string | null;

  @TextListField('数える単位', {
    max: COUNTING_KEYS.length,
    description: `${COUNTING_KEYS.join('・')}。すべてが同じ記録は1件。record か day を含める`,
  })
  keys: CountingKey[];

  @TextListField('数える手段', {
    optional: true,
    nullable: true,
    maxLength: 60,
    description: 'コード表 channel のキー。null はすべて',
  })
  channels?: string[] | null;

  @FlagField('小規模事業者だけを数える', { optional: true })
  smallOnly?: boolean;

  @IntegerField('最低文字数', { max: 1000, optional: true, description: '内容・課題・助言・結果の合計' })
  minimumCharacters?: number;

  @TextField('説明', { max: 1000, lines: true, optional: true, nullable: true })
  note?: string | null;
}

export class CountingPolicyChangesDto extends PartialType(OmitType(CountingPolicyInputDto, ['code']), {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class CountingPolicyView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, format: 'date' })
  validFrom: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({ type: String, enum: COUNTING_KEYS, isArray: true })
  keys: CountingKey[];

  @ApiProperty({ type: [String], nullable: true })
  channels: string[] | null;

  @ApiProperty({ type: Boolean })
  smallOnly: boolean;

  @ApiProperty({ type: 'integer' })
  minimumCharacters: number;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class CountingPolicyListView {
  @ApiProperty({ type: [CountingPolicyView] })
  items: CountingPolicyView[];
}

export function countingPolicyView(policy: CountingPolicy): CountingPolicyView {
  return {
    id: policy.id,
    code: policy.code,
    name: policy.name,
    validFrom: policy.validFrom,
    validTo: policy.validTo,
    keys: policy.keys,
    channels: policy.channels,
    smallOnly: policy.smallOnly,
    minimumCharacters: policy.minimumCharacters,
    note: policy.note,
    version: policy.version,
  };
}
