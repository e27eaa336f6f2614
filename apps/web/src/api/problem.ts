/** An answer of the server that is no success, read from its RFC 9457 problem document. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly code: string,
    /** The server's sentence for the person: what happened and what to do. Empty when it sent none. */
    readonly sentence: string,
    readonly fields: readonly { field: string; message: string }[],
    /** Every member of the document, for extensions such as `current` or `problems`. */
    readonly document: Readonly<Record<string, unknown>>,
  ) {
    super(sentence || code);
  }

  /** Messages by field, as Mantine's forms take them. `businessIds.0` also answers for `businessIds`. */
  get fieldErrors(): Record<string, string> {
    const errors: Record<string, string> = {};
    for (const { field, message } of this.fields) {
      errors[field] ??= message;
      const root = field.split(/[.[]/)[0];
      if (root) errors[root] ??= message;
    }
    return errors;
  }
}

/** The request may or may not have reached the server: nobody answered. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Reads whatever the server (or something between) answered; never throws itself. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const document = await readObject(response);
  const title = typeof document.title === 'string' ? document.title : '';
  const detail = typeof document.detail === 'string' ? document.detail : '';
  return new ProblemError(
    response.status,
    typeof document.code === 'string' ? document.code : `http-${response.status}`,
    detail || title,
    fieldsOf(document.fields),
    document,
  );
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): { field: string; message: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry.field === 'string' && typeof entry.message === 'string'
      ? [{ field: entry.field, message: entry.message }]
      : [],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
