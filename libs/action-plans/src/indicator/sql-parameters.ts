/** Collects the values of a statement that is put together from parts; each part gets its own placeholder. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The placeholder of a value, with its PostgreSQL type: `$3::date[]`. */
  bind(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
