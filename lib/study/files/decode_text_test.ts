import assert from "node:assert/strict";
import { decodeText } from "./decode_text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The code units of a text, either byte of each first. */
function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) {
    view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  }
  return new Uint8Array(view.buffer);
}

const problemOf = (bytes: Uint8Array, file = "patients.csv") => {
  const decoded = decodeText(file, bytes);
  assert.ok("problem" in decoded);
  return decoded.problem;
};

Deno.test("every encoding gives the same text, without its mark", () => {
  const text = "site,unit\nDünndarm,µmol/24 h\n😀,þÿ\n";
  const encodings = {
    "UTF-8": utf8(text),
    "UTF-8 with its mark": utf8(`\ufeff${text}`),
    "UTF-16LE": utf16(`\ufeff${text}`, false),
    "UTF-16BE": utf16(`\ufeff${text}`, true),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    assert.deepEqual(decodeText("a.csv", bytes), { text }, name);
  }
});

Deno.test("half a mark is no mark", () => {
  for (const [first, second] of [[0xff, 0x41], [0xfe, 0x41]] as const) {
    const { found } = problemOf(Uint8Array.of(first, second));
    const byte = first.toString(16).toUpperCase();
    assert.equal(found, `the byte 0x${byte} after ""`);
  }
  assert.match(problemOf(Uint8Array.of(0x41, 0xfe)).found, /0xFE after "A"/);
  assert.match(problemOf(Uint8Array.of(0x41, 0xff)).found, /0xFF after "A"/);
});

Deno.test("line ends of every system are line feeds", () => {
  const { text } = decodeText("a.csv", utf8("a\r\nb\rc\n\n\r\r")) as {
    text: string;
  };
  assert.equal(text, "a\nb\nc\n\n\n\n");
});

Deno.test("the first byte that is not UTF-8 is named with its row", () => {
  const cases: [bytes: number[], row: number, found: string][] = [
    [[0xe9], 1, '0xE9 after ""'],
    [
      [...utf8("a\nb\r\nc\rM"), 0xfc, 0x0a, 0xfc],
      4,
      '0xFC after "a\\nb\\r\\nc\\rM"',
    ],
    // A letter that breaks off, at the end and before another.
    [[...utf8("ab"), 0xe2, 0x82], 1, '0xE2 after "ab"'],
    [[...utf8("ab"), 0xe2, 0x82, 0x41], 1, '0xE2 after "ab"'],
    [[...utf8("é"), 0xa9], 1, '0xA9 after "é"'],
    [[...utf8("twelve letters"), 0xff], 1, '0xFF after "elve letters"'],
  ];
  for (const [bytes, row, found] of cases) {
    assert.deepEqual(problemOf(Uint8Array.from(bytes)), {
      file: "patients.csv",
      row,
      found: `the byte ${found}`,
      expected: "text in UTF-8",
      hint:
        'the file is in another encoding, such as Latin-1; save it as "CSV UTF-8"',
    });
  }
});

Deno.test("UTF-16 that breaks off is called by its name", () => {
  for (const bigEndian of [false, true]) {
    const bytes = utf16("\ufeffab", bigEndian).subarray(0, 5);
    assert.deepEqual(problemOf(bytes), {
      file: "patients.csv",
      found: `broken UTF-16${bigEndian ? "BE" : "LE"}`,
      expected: "text in UTF-8",
    });
  }
});

Deno.test("a zero byte is placed, as of UTF-16 without its mark", () => {
  for (const bigEndian of [false, true]) {
    assert.equal(problemOf(utf16("a\nb", bigEndian)).row, 1);
  }
  assert.deepEqual(problemOf(utf8("a\nb\0"), "datapackage.json"), {
    file: "datapackage.json",
    row: 2,
    found: "a zero byte",
    expected: "text in UTF-8",
    hint:
      "this is not a text file, or it is UTF-16 without its byte order mark; save it as UTF-8",
  });
});
