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
  // Each byte takes a code of 12 bits at most; begin and end take two more.
  const out = new Uint8Array(2 * bytes.length + 4);
  let length = 0, rest = 0, restBits = 0;
  // The code of each known string, by the code of all but its last byte and that byte.
  const codes = new Int16Array((lastCode + 1) * 256);
  const used: number[] = [];
  let next = firstCode;
  let bits = 9;
  const write = (code: number) => {
    rest = (rest << bits) | code;
    restBits += bits;
    while (restBits >= 8) {
      restBits -= 8;
      out[length++] = rest >>> restBits;
    }
    rest &= (1 << restBits) - 1;
  };
  write(clearCode);
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
    write(prefix);
    prefix = byte;
    codes[key] = next;
    used.push(key);
    next++;
    if (next === lastCode) {
      write(clearCode);
      for (const i of used.splice(0)) codes[i] = 0;
      next = firstCode;
      bits = 9;
    } else if (next === 2 ** bits) bits++;
  }
  if (prefix >= 0) {
    write(prefix);
    // The reader of that code adds a string to its table too.
    if (next + 1 === 2 ** bits) bits++;
  }
  write(endCode);
  if (restBits > 0) out[length++] = rest << (8 - restBits);
  return out.slice(0, length);
}
