import { dateInJapan, fiscalYearOf } from '@banso/japan';
import { Type } from 'class-transformer';
import { IntegerField } from './fields';

/** Which 年度 of a list is read. Left out, the one that today lies in. */
export class FiscalYearQuery {
  @Type(() => Number)
  @IntegerField('年度', {
    min: 1950,
    max: 2999,
    optional: true,
    description: '年度の始まる西暦年。省略すると今日の年度',
  })
  fiscalYear: number = fiscalYearOf(dateInJapan(new Date()));
}
