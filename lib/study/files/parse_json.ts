import type { Problem } from "../model/problem.ts";

/** The value of a JSON text, or why it is none. */
export type ParsedJson =
  | { readonly value: unknown }
  | { readonly problem: Problem };

/**
 * Parses the text of a file of JSON.
 *
 * @param file The file's name, for the message.
 * @param text Its text.
 * @returns The value, or why there is none.
 */
export function parseJson(file: string, text: string): ParsedJson {
  if (text.trim() === "") {
    return {
      problem: { file, found: "an empty file", expected: "valid JSON" },
    };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return {
      problem: {
        file,
        found: (error as Error).message,
        expected: "valid JSON",
        hint:
          'write names and text in straight quotes ("), with a comma between two entries and none after the last; comments are not allowed',
      },
    };
  }
}
