import type { SmallBusinessResult } from '@banso/japan';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A business that a consultation was with. */
@Entity('consultation_businesses')
export class ConsultationBusiness {
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @PrimaryColumn('uuid', { name: 'business_id' })
  businessId: string;

  /** 0 for the first; it stands for the record where a policy does not tell businesses apart. */
  @Column('smallint')
  position: number;

  /** The consultation's day, repeated so that a business's story is read in order from one index. */
  @Column('date', { name: 'occurred_on' })
  occurredOn: string;

  /** 小規模事業者 as it was when the consultation was written down; later growth does not rewrite it. */
  @Column('text')
  small: SmallBusinessResult;
}
