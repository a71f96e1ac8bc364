/** Small whole numbers, one byte each where they fit: less memory is read in less time. */
export type Codes = Uint8Array | Uint32Array;

/** An array for `length` codes from 0 to `largest`. */
export function emptyCodes(largest: number, length: number): Codes {
  return largest < 256 ? new Uint8Array(length) : new Uint32Array(length);
}
