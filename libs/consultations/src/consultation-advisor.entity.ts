import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of staff who gave a consultation. */
@Entity('consultation_advisors')
export class ConsultationAdvisor {
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @PrimaryColumn('uuid', { name: 'staff_id' })
  staffId: string;

  /** 0 for the first; they stand for the record where a policy does not tell advisors apart. */
  @Column('smallint')
  position: number;

  /** The consultation's day, repeated so that an advisor's diary is read in order from one index. */
  @Column('date', { name: 'occurred_on' })
  occurredOn: string;

  /** Where they worked when it was written down: moving to another department takes no past figure along. */
  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;
}
