/** Changes the files of a study: texts by name, or bytes. */
export type Spoil = (files: Map<string, string | Uint8Array>) => void;

/** Makes several changes, one after the other. */
export function all(...edits: readonly Spoil[]): Spoil {
  return (files) => edits.forEach((edit) => edit(files));
}

/** Writes a file anew from its text. */
export function rewrite(
  file: string,
  change: (text: string) => string | Uint8Array,
): Spoil {
  return (files) => files.set(file, change(String(files.get(file))));
}

/** Changes the lines of a file, the header first. */
export function editLines(
  file: string,
  edit: (lines: string[]) => void,
): Spoil {
  return rewrite(file, (text) => {
    const lines = text.split("\n");
    edit(lines);
    return lines.join("\n");
  });
}

/** Sets a cell of a CSV file by the name of its column; the header is row 1. */
export function cell(
  file: string,
  column: string,
  text: string,
  row = 2,
): Spoil {
  return editLines(file, (lines) => {
    const cells = lines[row - 1]!.split(",");
    cells[lines[0]!.split(",").indexOf(column)] = text;
    lines[row - 1] = cells.join(",");
  });
}

/** Leaves the header of a CSV file alone. */
export function removeRows(file: string): Spoil {
  return rewrite(file, (text) => `${text.split("\n")[0]}\n`);
}

/** Changes the descriptor. */
export function editPackage(
  edit: (json: Record<string, unknown>) => void,
): Spoil {
  return rewrite("datapackage.json", (text) => {
    const json = JSON.parse(text);
    edit(json);
    return JSON.stringify(json);
  });
}

/** Puts another analysis into the descriptor. */
export function setAnalysis(analysis: object): Spoil {
  return editPackage((json) => json.analysis = analysis);
}
