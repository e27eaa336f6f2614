import { TextField } from './fields';

/** A field that no person sees and only programs fill in: what comes with it is answered like any other, and forgotten. */
export const LureField = () =>
  TextField('ホームページ', {
    min: 0,
    max: 2000,
    optional: true,
    nullable: true,
    description: '何も入れないでください。自動の書き込みを見分けるための項目です。',
  });
