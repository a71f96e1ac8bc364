/** What this browser keeps of a reader's work on a page. */
export interface Progress {
  /** Code that the reader has changed, by cell. */
  readonly sources: Readonly<Record<string, string>>;
  /** How each exercise was last judged. */
  readonly outcomes: Readonly<Record<string, string>>;
}

const nothing: Progress = { sources: {}, outcomes: {} };

/** Reads what is kept of a page; nothing where the browser keeps nothing. */
export function readProgress(page: string): Progress {
  try {
    const kept = localStorage.getItem(keyOf(page));
    return kept === null ? nothing : { ...nothing, ...JSON.parse(kept) };
  } catch {
    return nothing;
  }
}

/** Keeps it; a browser that keeps nothing for files loses it with the page. */
export function keepProgress(page: string, progress: Progress): void {
  try {
    localStorage.setItem(keyOf(page), JSON.stringify(progress));
  } catch {
    // The page works without.
  }
}

/** Forgets it. */
export function clearProgress(page: string): void {
  try {
    localStorage.removeItem(keyOf(page));
  } catch {
    // Nothing was kept.
  }
}

function keyOf(page: string): string {
  return `book-cells:${page}`;
}
