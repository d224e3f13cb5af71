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

/** Whole numbers by place. It takes four bytes for each. */
export type Column = {
  readonly set: (place: number, value: number) => void;
  readonly at: (place: number) => number;
  /** All of them, with room for more at the end: for a loop over every place, where a call for each is too slow. */
  readonly values: () => Int32Array;
};

/** Creates a column of zeros with room for this many places; it grows when a later one is set. */
export function createColumn(room: number): Column {
  let values = new Int32Array(Math.max(1024, room));
  return {
    set(place, value) {
      if (place >= values.length) {
        const larger = new Int32Array(Math.max(place + 1, values.length * 2));
        larger.set(values);
        values = larger;
      }
      values[place] = value;
    },
    at: (place) => values[place] ?? 0,
    values: () => values,
  };
}
