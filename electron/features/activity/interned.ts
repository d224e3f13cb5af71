/** Different values in the order of their first use, each with its number from 0. */
export type Interned<T> = {
  /** Returns the number of a value, by its name. */
  readonly numberOf: (name: string, make: () => T) => number;
  /** Returns the number of a name that is in use; null for another. */
  readonly find: (name: string) => number | null;
  readonly at: (number: number) => T;
  readonly all: () => readonly T[];
};

/** Creates the empty table. */
export function createInterned<T>(): Interned<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    numberOf(name, make) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, values.length);
      values.push(make());
      return values.length - 1;
    },
    find: (name) => numbers.get(name) ?? null,
    at: (number) => values[number] as T,
    all: () => values,
  };
}

/** A column of whole numbers that grows at its end. It takes four bytes for each. */
export type Column = { readonly add: (value: number) => void; readonly at: (place: number) => number };

/** Creates an empty column. */
export function createColumn(): Column {
  let values = new Int32Array(1024);
  let count = 0;
  return {
    add(value) {
      if (count === values.length) {
        const larger = new Int32Array(count * 2);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      count += 1;
    },
    at: (place) => values[place] ?? 0,
  };
}
