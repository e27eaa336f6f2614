import { IdField, TextField } from '../http';

/** A chamber by its code. What is no code at all is unknown like any other that is not used. */
export class PublicChamberPath {
  @TextField('商工会議所', { max: 100 })
  chamberCode: string;
}

export class PublicEventPath extends PublicChamberPath {
  @IdField('催事')
  id: string;
}

export class PublicRegistrationPath extends PublicChamberPath {
  @TextField('申込の確認番号', { max: 100 })
  manageCode: string;
}
