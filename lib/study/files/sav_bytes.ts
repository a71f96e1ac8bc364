/** Reads an SPSS file from its start, piece by piece. */
export interface SavBytes {
  /** How many bytes have been read. */
  readonly position: () => number;
  /** A whole number of four bytes. */
  readonly integer: () => number;
  /** A whole number of eight bytes. */
  readonly longInteger: () => number;
  /** A number of eight bytes. */
  readonly number: () => number;
  /** So many bytes as they are. */
  readonly bytes: (length: number) => Uint8Array;
  /** Goes on at a position. */
  readonly goTo: (position: number) => void;
}

/** The reader of some bytes; numbers are little-endian or big-endian throughout. */
export function savBytes(all: Uint8Array, littleEndian = true): SavBytes {
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  let at = 0;
  const take = (length: number) => {
    at += length;
    return at - length;
  };
  return {
    position: () => at,
    integer: () => view.getInt32(take(4), littleEndian),
    longInteger: () => Number(view.getBigInt64(take(8), littleEndian)),
    number: () => view.getFloat64(take(8), littleEndian),
    bytes: (length) => {
      const start = take(length);
      if (length < 0 || at > all.length) throw new RangeError("cut short");
      return all.subarray(start, at);
    },
    goTo: (position) => at = position,
  };
}
