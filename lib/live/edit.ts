/** A change of a text: what stands from `start` to before `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The change that puts a text in, before what stands at `at`. */
export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Makes all changes, none of which reach into each other; of two insertions at one place the first comes first. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, text } of inOrder) {
    parts.push(source.slice(done, start), text);
    done = end;
  }
  return parts.join("") + source.slice(done);
}
