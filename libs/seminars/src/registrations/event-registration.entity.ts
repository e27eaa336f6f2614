import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { RegistrationLink, RegistrationOrigin } from './event-registration.types';

/** 申込: one person at one event, as they wrote themselves down. */
@Entity('event_registrations')
export class EventRegistration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Drawn by the form; the same form sent twice is one registration. */
  @Column('uuid', { name: 'request_key' })
  requestKey: string;

  /** Digest of what was asked for under the key, to tell the same form from another. */
  @Column('text', { name: 'request_hash' })
  requestHash: string;

  @Column('text', { name: 'family_name' })
  familyName: string;

  @Column('text', { name: 'given_name' })
  givenName: string;

  @Column('text', { name: 'family_kana', nullable: true })
  familyKana: string | null;

  @Column('text', { name: 'given_kana', nullable: true })
  givenKana: string | null;

  @Column('text', { nullable: true })
  company: string | null;

  @Column('text', { name: 'corporate_number', nullable: true })
  corporateNumber: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** A key of the code list `participant-kind`. */
  @Column('text')
  participant: string;

  @Column('uuid', { name: 'business_id', nullable: true })
  businessId: string | null;

  /** Derived: lines of name, kana, company and telephone, each in the form in which names are compared. */
  @Column('text', { name: 'search_key' })
  searchKey: string;

  @Column('text')
  link: RegistrationLink;

  @Column('text')
  origin: RegistrationOrigin;

  @Column('text', { nullable: true })
  note: string | null;

  /** Whether the note stands as the person wrote it: what staff wrote there, the person is not shown. */
  @Column('boolean', { name: 'note_is_own' })
  noteIsOwn: boolean;

  @Column('integer', { name: 'fee_yen', nullable: true })
  feeYen: number | null;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn: string | null;

  @Column('timestamptz', { name: 'consented_at', nullable: true })
  consentedAt: Date | null;

  /** What the QR code holds. */
  @Column('text', { name: 'ticket_code' })
  ticketCode: string;

  /** What the link in the mail holds, by which the person changes or cancels. */
  @Column('text', { name: 'manage_code' })
  manageCode: string;

  /** When the person last changed it through the link. */
  @Column('timestamptz', { name: 'own_changed_at', nullable: true })
  ownChangedAt: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy: 'staff' | 'registrant' | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}
