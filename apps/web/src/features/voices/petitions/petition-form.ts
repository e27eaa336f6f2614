import type { IsoDate } from '@banso/japan';
import type { PetitionInput, PetitionView } from '../../../api/types';

/** An item as it stands in the form; without an id it is new. */
export interface PetitionItemForm {
  id?: string;
  /** Tells the lines of the form apart. */
  key: string;
  text: string;
  departmentId: string | null;
}

/** What stands in the form. */
export interface PetitionForm {
  title: string;
  addressee: string | null;
  submittedOn: IsoDate | null;
  items: PetitionItemForm[];
  departmentId: string | null;
  staffId: string | null;
  note: string;
}

/** A line for one more item. */
export function newItem(): PetitionItemForm {
  return { key: crypto.randomUUID(), text: '', departmentId: null };
}

/** The form of a petition that is corrected. */
export function formOf(petition: PetitionView): PetitionForm {
  const { title, addressee, submittedOn, items, departmentId, staffId, note } = petition;
  return {
    ...{ title, addressee, submittedOn, departmentId, staffId },
    items: items.map((item) => ({
      id: item.id,
      key: item.id,
      text: item.text,
      departmentId: item.departmentId,
    })),
    note: note ?? '',
  };
}

/** What the server is sent. The form has asked before for what must not be empty; empty lines are no items. */
export function inputOf({ items, ...form }: PetitionForm): PetitionInput & { items: { id?: string }[] } {
  return {
    ...form,
    title: form.title.trim(),
    addressee: form.addressee ?? '',
    submittedOn: form.submittedOn ?? '',
    items: items
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, text, departmentId }) => ({ ...(id && { id }), text: text.trim(), departmentId })),
    note: form.note.trim() || null,
  };
}
