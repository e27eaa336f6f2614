/**
 * The kinds of refusal a library can express; the HTTP edge maps each to one status. `unavailable`: something that the
 * work needs is out of reach for the moment. `unprocessable`: a document that is well-formed and tells nothing to go by.
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'unprocessable'
  | 'too-many'
  | 'unavailable';

/** One wrong field: `field` is its path in the request (`memberships.0.joinedOn`), `message` a Japanese sentence. */
export interface FieldProblem {
  field: string;
  message: string;
}

/**
 * A refusal with a stable code for programs and a Japanese sentence for people, saying what is wrong and what to do.
 * `extensions` travel to the client as members of the problem document (RFC 9457), so nothing secret goes there.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly fields: FieldProblem[] = [],
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** `subject` is the Japanese noun: 事業所, 記録, …. */
  static notFound(subject: string): DomainError {
    return new DomainError(
      'not-found',
      'not-found',
      `${subject}が見つかりません。削除されたか、URLが違います。`,
    );
  }

  static invalid(fields: FieldProblem[]): DomainError {
    return new DomainError(
      'invalid',
      'invalid-input',
      '入力に誤りがあります。各項目の説明を確認してください。',
      fields,
    );
  }

  /** Two people edited the same record; `current` is what the first one saved, for the second to compare. */
  static editedMeanwhile(subject: string, current: unknown): DomainError {
    return new DomainError(
      'conflict',
      'edited-meanwhile',
      `${subject}は、開いている間にほかの人が更新しました。最新の内容と見比べて、もう一度保存してください。`,
      [],
      { current },
    );
  }
}
