const clearCode = 256;
const endCode = 257;
const firstCode = 258;
/** The table is begun anew before a code needs more than 12 bits. */
const lastCode = 4094;

/**
 * Compresses bytes by LZW as the TIFF 6.0 specification (section 13) has it:
 * codes of 9 to 12 bits, high bits first, one bit more a code early.
 */
export function compressLzw(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter(bytes.length);
  // The code of each known string, by the code of all but its last byte and that byte.
  const codes = new Int16Array((lastCode + 1) * 256);
  const used: number[] = [];
  let next = firstCode;
  let bits = 9;
  const begin = () => {
    for (const i of used) codes[i] = 0;
    used.length = 0;
    next = firstCode;
    bits = 9;
  };
  out.write(clearCode, bits);
  let prefix = -1;
  for (const byte of bytes) {
    if (prefix < 0) {
      prefix = byte;
      continue;
    }
    const key = prefix * 256 + byte;
    if (codes[key]! > 0) {
      prefix = codes[key]!;
      continue;
    }
    out.write(prefix, bits);
    prefix = byte;
    codes[key] = next;
    used.push(key);
    next++;
    if (next === lastCode) {
      out.write(clearCode, bits);
      begin();
    } else if (next === 2 ** bits) bits++;
  }
  if (prefix >= 0) {
    out.write(prefix, bits);
    // The reader of that code adds a string to its table too.
    if (next + 1 === 2 ** bits) bits++;
  }
  out.write(endCode, bits);
  return out.bytes();
}

/** Bytes that are filled bit by bit, high bits first. */
class BitWriter {
  #bytes: Uint8Array;
  #length = 0;
  #rest = 0;
  #restBits = 0;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(1024 + Math.ceil(expected / 8));
  }

  write(code: number, bits: number): void {
    this.#rest = (this.#rest << bits) | code;
    this.#restBits += bits;
    while (this.#restBits >= 8) {
      this.#restBits -= 8;
      this.#push((this.#rest >>> this.#restBits) & 255);
    }
    this.#rest &= (1 << this.#restBits) - 1;
  }

  bytes(): Uint8Array {
    if (this.#restBits > 0) {
      this.#push((this.#rest << (8 - this.#restBits)) & 255);
    }
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
