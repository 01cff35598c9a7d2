/**
 * Keeps what was made for a key, of keys without end such as names: at least the `limit` keys that were asked for last,
 * and at most twice as many.
 */
export class BoundedCache<Value extends NonNullable<unknown>> {
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  constructor(readonly limit: number) {}

  /** What is kept for the key, else what `make` gives, which is kept from now on. */
  get(key: string, make: () => Value): Value {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const value = this.#older.get(key) ?? make();
    this.set(key, value);
    return value;
  }

  find(key: string): Value | undefined {
    return this.#recent.get(key) ?? this.#older.get(key);
  }

  set(key: string, value: Value): void {
    if (this.#recent.size >= this.limit) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }
}
