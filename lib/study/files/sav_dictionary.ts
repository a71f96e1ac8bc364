import { type SavBytes, savBytes } from "./sav_bytes.ts";

/** A column of an SPSS file. */
export interface SavVariable {
  /** Its name as SPSS shows it. */
  readonly name: string;
  /** Number of bytes of a text; 0 for a number. */
  readonly width: number;
  /** Number of pieces of eight bytes that one cell takes. */
  readonly pieces: number;
  /** Code of the format in which it is shown. */
  readonly format: number;
  /** What values are called. */
  readonly labels: ReadonlyMap<string | number, string>;
  /** Whether the user has declared a value to stand for nothing. */
  readonly isMissing: (value: string | number) => boolean;
}

/** What an SPSS file says before its cases. */
export interface SavDictionary {
  readonly variables: readonly SavVariable[];
  /** 0 for none, 1 for codes of a byte, 2 for zlib. */
  readonly compression: number;
  /** What is taken off the code of a small number. */
  readonly bias: number;
  /** Decodes a text. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Reads on at the first case. */
  readonly bytes: SavBytes;
}

/** A record of a variable as it stands in the file. */
interface RawVariable {
  readonly key: Uint8Array;
  readonly width: number;
  readonly format: number;
  readonly missing: readonly Uint8Array[];
  readonly isRange: boolean;
  pieces: number;
  labels: readonly (readonly [Uint8Array, Uint8Array])[];
}

/** Code pages that SPSS names by number, as decoders call them. */
const codePages: Readonly<Record<number, string>> = {
  2: "windows-1252",
  20127: "windows-1252",
  28591: "windows-1252",
  65001: "utf-8",
};

/**
 * Reads what comes before the cases, after the description of the format in
 * PSPP's developers' guide (https://www.gnu.org/software/pspp/pspp-dev/).
 *
 * @throws {RangeError} Where the file ends too soon or has what the format has not.
 */
export function savDictionary(all: Uint8Array): SavDictionary {
  const layout = new DataView(all.buffer, all.byteOffset).getInt32(64, true);
  const isLittle = layout === 2 || layout === 3;
  const bytes = savBytes(all, isLittle);
  bytes.goTo(72);
  const compression = bytes.integer();
  bytes.goTo(84);
  const bias = bytes.number();
  bytes.goTo(176);

  const raw: RawVariable[] = [];
  const places: (RawVariable | undefined)[] = [];
  const extensions = new Map<number, Uint8Array>();
  for (let type = bytes.integer(); type !== 999; type = bytes.integer()) {
    if (type === 2) addVariable(bytes, raw, places);
    else if (type === 3) addLabels(bytes, places);
    else if (type === 6) bytes.bytes(80 * bytes.integer());
    else if (type === 7) {
      const [subtype, size, count] = [
        bytes.integer(),
        bytes.integer(),
        bytes.integer(),
      ];
      extensions.set(subtype, bytes.bytes(size * count));
    } else throw new RangeError(`an unknown record of type ${type}`);
  }
  bytes.integer();

  const decode = decoderOf(extensions, isLittle);
  return {
    variables: namedVariables(raw, extensions, decode, isLittle),
    compression,
    bias,
    decode,
    bytes,
  };
}

function addVariable(
  bytes: SavBytes,
  raw: RawVariable[],
  places: (RawVariable | undefined)[],
): void {
  const width = bytes.integer();
  const hasLabel = bytes.integer();
  const missing = bytes.integer();
  const format = bytes.integer() >> 16 & 0xff;
  bytes.integer();
  const key = bytes.bytes(8);
  if (hasLabel === 1) bytes.bytes(Math.ceil(bytes.integer() / 4) * 4);
  const values = Array.from(
    { length: Math.abs(missing) },
    () => bytes.bytes(8),
  );
  if (width === -1) {
    raw.at(-1)!.pieces++;
    places.push(undefined);
    return;
  }
  const variable: RawVariable = {
    key,
    width,
    format,
    missing: values,
    isRange: missing < 0,
    pieces: 1,
    labels: [],
  };
  raw.push(variable);
  places.push(variable);
}

function addLabels(
  bytes: SavBytes,
  places: readonly (RawVariable | undefined)[],
): void {
  const labels = Array.from({ length: bytes.integer() }, () => {
    const value = bytes.bytes(8);
    const length = bytes.bytes(1)[0]!;
    const text = bytes.bytes(Math.ceil((length + 1) / 8) * 8 - 1);
    return [value, text.subarray(0, length)] as const;
  });
  if (bytes.integer() !== 4) {
    throw new RangeError("labels that belong to no variable");
  }
  for (let count = bytes.integer(); count > 0; count--) {
    const variable = places[bytes.integer() - 1];
    if (variable !== undefined) variable.labels = labels;
  }
}

function decoderOf(
  extensions: ReadonlyMap<number, Uint8Array>,
  isLittle: boolean,
): (bytes: Uint8Array) => string {
  const named = extensions.get(20);
  const machine = extensions.get(3);
  const code = machine === undefined
    ? 2
    : new DataView(machine.buffer, machine.byteOffset).getInt32(28, isLittle);
  const name = named === undefined
    ? codePages[code] ?? `windows-${code}`
    : new TextDecoder().decode(named);
  const decoder = new TextDecoder(name);
  return (bytes) => decoder.decode(bytes);
}

/** "KEY=value" pairs of an extension, by key. */
function pairsOf(
  bytes: Uint8Array | undefined,
  decode: (bytes: Uint8Array) => string,
): ReadonlyMap<string, string> {
  const text = bytes === undefined ? "" : decode(bytes);
  return new Map(
    text.split("\t").map((pair) => {
      const [key = "", value = ""] = pair.replaceAll("\0", "").split("=");
      return [key, value];
    }),
  );
}

/** Brings the pieces of very long texts together, and gives all their names. */
function namedVariables(
  raw: readonly RawVariable[],
  extensions: ReadonlyMap<number, Uint8Array>,
  decode: (bytes: Uint8Array) => string,
  isLittle: boolean,
): readonly SavVariable[] {
  const longNames = pairsOf(extensions.get(13), decode);
  const longWidths = pairsOf(extensions.get(14), decode);
  const variables: SavVariable[] = [];
  for (let i = 0; i < raw.length;) {
    const { format, missing, isRange, labels, width: short } = raw[i]!;
    const key = decode(raw[i]!.key).trimEnd();
    const width = Number(longWidths.get(key) ?? short);
    const segments = width > 255 ? Math.ceil(width / 252) : 1;
    const pieces = raw.slice(i, i + segments)
      .reduce((sum, each) => sum + each.pieces, 0);
    i += segments;
    const value = (bytes: Uint8Array) =>
      short === 0
        ? new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, isLittle)
        : decode(bytes).trimEnd();
    const declared = missing.map(value);
    const [low, high, ...others] = declared;
    variables.push({
      name: longNames.get(key) ?? key,
      width,
      pieces,
      format,
      labels: new Map(
        labels.map(([at, text]) => [value(at), decode(text).trimEnd()]),
      ),
      isMissing: isRange
        ? (each) => low! <= each && each <= high! || others.includes(each)
        : (each) => declared.includes(each),
    });
  }
  return variables;
}
