import { CADENCES, type CadenceName } from '@banso/support-cases';
import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  IntegerField,
  OptionalRecordField,
  RecordListField,
  TextField,
} from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MOST = 30;
const MOST_CALL_ROUNDS = 60;

function KeyField(label: string) {
  return TextField(label, {
    max: 60,
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    hint: 'は半角の英小文字・数字・ハイフンで入力してください。',
  });
}

export class CaseStageDto {
  @KeyField('段階のキー')
  key: string;

  @TextField('段階の名称', { max: 60 })
  label: string;

  @TextField('要る節目', { ...OPTIONAL, max: 60, description: 'この段階に進む前に要る節目のキー' })
  requires?: string | null;
}

export class CaseMilestoneKindDto {
  @KeyField('節目のキー')
  key: string;

  @TextField('節目の名称', { max: 60 })
  label: string;
}

export class CallRoundDto {
  @KeyField('公募回のキー')
  key: string;

  @TextField('公募回の名称', { max: 100 })
  label: string;

  @DateField('公募の締切')
  closesOn: string;

  @DateField('様式の受付期限', { ...OPTIONAL, description: '商工会議所に様式4を頼む期限。締切の約10日前' })
  formBy?: string | null;
}

export class FollowUpRuleDto {
  @ChoiceField('フォローアップの頻度', CADENCES, {
    description: 'monthly 毎月、quarterly 四半期ごと、half-yearly 半年ごと',
  })
  every: CadenceName;

  @TextField('フォローアップの起点', { max: 60, description: '起点になる節目のキー' })
  from: string;
}

export class GuidanceRuleDto {
  @IntegerField('指導の月数', { min: 1, max: 60 })
  months: number;

  @TextField('指導が要る節目', { max: 60, description: '節目のキー' })
  before: string;

  @IntegerField('さかのぼる月数', { min: 1, max: 240 })
  withinMonths: number;
}

export class CaseKindInputDto {
  @KeyField('キー')
  key: string;

  @TextField('名称', { max: 60 })
  label: string;

  @IntegerField('並び順', { max: 100_000, optional: true })
  sortOrder?: number;

  @DateField('有効期間の開始日', OPTIONAL)
  validFrom?: string | null;

  @DateField('有効期間の終了日', OPTIONAL)
  validTo?: string | null;

  @RecordListField('段階', () => CaseStageDto, { max: MOST })
  stages: CaseStageDto[];

  @RecordListField('節目', () => CaseMilestoneKindDto, { min: 0, max: MOST, optional: true })
  milestones?: CaseMilestoneKindDto[];

  @TextField('計画の種類', { ...OPTIONAL, max: 60, description: 'コード表 plan-kind のキー' })
  planKind?: string | null;

  @OptionalRecordField('フォローアップ', () => FollowUpRuleDto)
  followUp?: FollowUpRuleDto | null;

  @OptionalRecordField('要る指導', () => GuidanceRuleDto)
  guidance?: GuidanceRuleDto | null;

  @RecordListField('公募回', () => CallRoundDto, { min: 0, max: MOST_CALL_ROUNDS, optional: true })
  callRounds?: CallRoundDto[];
}

export class CaseKindChangesDto extends PartialType(OmitType(CaseKindInputDto, ['key']), {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;
}
