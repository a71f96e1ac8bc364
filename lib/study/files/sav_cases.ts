import { unzlibSync } from "fflate";
import { savBytes } from "./sav_bytes.ts";
import type { SavDictionary } from "./sav_dictionary.ts";

/** A cell: a number or a text, null where nothing is known. */
export type SavCell = number | string | null;

/** What SPSS has in place of a number that is not known. */
const systemMissing = -Number.MAX_VALUE;

const spaces = new Uint8Array(8).fill(0x20);

/**
 * Reads the cases of an SPSS file: uncompressed, with codes of a byte for small
 * numbers, or these compressed again by zlib (zsav).
 *
 * @throws {RangeError} Where the file ends within a case.
 */
export function* savCases(
  all: Uint8Array,
  dictionary: SavDictionary,
): Generator<readonly SavCell[]> {
  const { variables, decode } = dictionary;
  const pieces = piecesOf(all, dictionary);
  const text = new Uint8Array(
    8 * variables.reduce((most, { pieces }) => Math.max(most, pieces), 1),
  );
  while (true) {
    const record: SavCell[] = [];
    for (const { width, pieces: count } of variables) {
      for (let i = 0; i < count; i++) {
        const { value, done } = pieces.next();
        if (done) {
          if (record.length === 0 && i === 0) return;
          throw new RangeError("the file ends within a case");
        }
        if (width === 0) record.push(value.number());
        else text.set(value.bytes(), 8 * i);
      }
      if (width > 0) {
        record.push(decode(textOf(text, width, count)).trimEnd());
      }
    }
    yield record;
  }
}

/** A piece of eight bytes, which is a number or a part of a text. */
interface Piece {
  readonly number: () => number | null;
  readonly bytes: () => Uint8Array;
}

/** Of a very long text each segment of 256 bytes ends in one that is none of it. */
function textOf(all: Uint8Array, width: number, pieces: number): Uint8Array {
  if (width <= 255) return all.subarray(0, width);
  const bytes = all.subarray(0, 8 * pieces).filter((_, i) => i % 256 !== 255);
  return bytes.subarray(0, width);
}

function* piecesOf(
  all: Uint8Array,
  { compression, bias, bytes }: SavDictionary,
): Generator<Piece> {
  const isLittle = new DataView(all.buffer, all.byteOffset)
    .getInt32(64, true) < 4;
  const known = (number: number) => number === systemMissing ? null : number;
  const literal = (eight: Uint8Array): Piece => ({
    number: () =>
      known(
        new DataView(eight.buffer, eight.byteOffset).getFloat64(0, isLittle),
      ),
    bytes: () => eight,
  });
  if (compression === 0) {
    for (let at = bytes.position(); at + 8 <= all.length; at += 8) {
      yield literal(all.subarray(at, at + 8));
    }
    return;
  }
  const coded = compression === 2
    ? inflated(all, bytes.position(), isLittle)
    : all.subarray(bytes.position());
  const blank: Piece = { number: () => null, bytes: () => spaces };
  for (let at = 0; at + 8 <= coded.length;) {
    const codes = coded.subarray(at, at + 8);
    at += 8;
    for (const code of codes) {
      if (code === 252) return;
      if (code === 0) continue;
      if (code === 253) {
        yield literal(coded.subarray(at, at + 8));
        at += 8;
      } else if (code === 254 || code === 255) yield blank;
      else {
        yield { number: () => code - bias, bytes: () => spaces };
      }
    }
  }
}

/** The blocks of a zsav file, one after the other. */
function inflated(
  all: Uint8Array,
  start: number,
  isLittle: boolean,
): Uint8Array {
  const bytes = savBytes(all, isLittle);
  bytes.goTo(start + 8);
  bytes.goTo(bytes.longInteger() + 20);
  const blocks = Array.from({ length: bytes.integer() }, () => {
    bytes.longInteger();
    const [from] = [bytes.longInteger(), bytes.integer()];
    return all.subarray(from, from + bytes.integer());
  });
  const parts = blocks.map((block) => unzlibSync(block));
  const whole = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
