import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One day of an event. Its row is the lock under which its seats are given out. */
@Entity('event_sessions')
export class EventSession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('time', { name: 'starts_at', nullable: true })
  startsAt: string | null;

  @Column('time', { name: 'ends_at', nullable: true })
  endsAt: string | null;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  venue: string | null;

  /** 定員; null for no limit. */
  @Column('integer', { nullable: true })
  capacity: number | null;
}
