import { IdField } from './fields';

/** The record that a path names: `/staff/:id`. */
export class IdPath {
  @IdField('ID')
  id: string;
}
