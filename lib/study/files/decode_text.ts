import type { Problem } from "../model/problem.ts";

/** The text of a file, or why its bytes cannot be read as one. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

/**
 * Decodes a text file as editors and spreadsheets save it: UTF-8 with or without
 * a byte-order mark, UTF-16 with one. Bytes that are none of these could mean
 * different letters (Latin-1, Windows, Macintosh), so they are refused. All line
 * ends become line feeds.
 *
 * @param file The file's name, for the message.
 * @param bytes Its bytes.
 * @param stated Name of the encoding, where the package states another.
 * @returns The text, or why there is none.
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  stated = "utf-8",
): Decoded {
  const encoding = isUtf8(stated) ? encodingOf(bytes) : stated;
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { problem: undecodable(file, encoding, bytes) };
  }
  const zero = text.indexOf("\0");
  if (zero !== -1) {
    return {
      problem: {
        file,
        row: lineAt(text, zero),
        found: "a zero byte",
        expected: "text in UTF-8",
        hint:
          `this is not a text file, or it is UTF-16 without its byte order mark; save it as ${
            saveAs(file)
          }`,
      },
    };
  }
  return { text: text.replaceAll(/\r\n?/g, "\n") };
}

function isUtf8(name: string): boolean {
  return new TextDecoder(name).encoding === "utf-8";
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function undecodable(
  file: string,
  encoding: string,
  bytes: Uint8Array,
): Problem {
  const expected = "text in UTF-8";
  if (encoding !== "utf-8") {
    return { file, found: `broken ${encoding.toUpperCase()}`, expected };
  }
  const position = firstInvalidByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, position));
  return {
    file,
    row: lineAt(before, before.length),
    found: `the byte 0x${bytes[position]!.toString(16).toUpperCase()} after ${
      JSON.stringify(before.slice(-12))
    }`,
    expected,
    hint: `the file is in another encoding, such as Latin-1; save it as ${
      saveAs(file)
    }`,
  };
}

/** What programs call UTF-8 where they offer ways to save a file. */
function saveAs(file: string): string {
  return file.endsWith(".json") ? "UTF-8" : '"CSV UTF-8"';
}

/** Position of the first byte that is not valid UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  const decodes = (end: number, stream: boolean) => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, end), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    // As a stream it may end within a letter, as it may at any cut.
    if (decodes(middle, true)) valid = middle;
    else invalid = middle;
  }
  while (!decodes(valid, false)) valid--;
  return valid;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n?|\n/).length;
}
