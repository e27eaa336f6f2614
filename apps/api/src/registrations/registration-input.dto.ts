import { OmitType, PartialType } from '@nestjs/swagger';
import { DateField, FlagField, IdField, IdListField, IntegerField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

export class RegistrationInputDto {
  @TextField('姓', { max: 60 })
  familyName: string;

  @TextField('名', { max: 60 })
  givenName: string;

  @TextField('姓（カナ）', { max: 60, ...OPTIONAL })
  familyKana?: string | null;

  @TextField('名（カナ）', { max: 60, ...OPTIONAL })
  givenKana?: string | null;

  @TextField('会社名', { max: 200, ...OPTIONAL, description: '本人が書いたとおりの事業所の名称' })
  company?: string | null;

  @TextField('法人番号', { max: 40, ...OPTIONAL, description: '13桁。全角・ハイフンは整えます。' })
  corporateNumber?: string | null;

  @TextField('電話', { max: 40, ...OPTIONAL })
  phone?: string | null;

  @TextField('メール', { max: 200, ...OPTIONAL })
  email?: string | null;

  @TextField('参加者区分', {
    max: 60,
    optional: true,
    description: 'コード表 participant-kind のキー。省略すると、会社名があれば business、なければ general',
  })
  participant?: string;

  @TextField('備考', { max: 2000, lines: true, ...OPTIONAL })
  note?: string | null;

  @IdListField('開催日', { min: 1, max: 100, optional: true, description: '省略するとすべての開催日' })
  sessionIds?: string[];

  @IdField('事業所', { optional: true, description: '省略すると、書かれた内容から探す' })
  businessId?: string;
}

export class RegistrationChangesDto extends PartialType(OmitType(RegistrationInputDto, ['businessId']), {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;

  @FlagField('変更のお知らせ', {
    optional: true,
    description: '開催日の変更を、本人にメールで知らせるか。省略すると知らせる',
  })
  notify?: boolean;
}

export class RegistrationCancellationDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('取消の理由', { max: 500, lines: true, ...OPTIONAL })
  reason?: string | null;
}

export class RegistrationBusinessDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @IdField('事業所', { nullable: true, description: 'null で、どの事業所にも結び付けない' })
  businessId: string | null;
}

export class RegistrationPaymentDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @DateField('入金日', { nullable: true, description: 'null で、未入金に戻す' })
  paidOn: string | null;
}
