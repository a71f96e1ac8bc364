import { checkData } from "../../reproduction/check/mod.ts";
import {
  describeProblems,
  studyColumns,
  StudyError,
  type StudyTables,
  unusedKeys,
} from "../../study/mod.ts";
import { leftOutText } from "./left_out_text.ts";
import { print } from "./terminal.ts";

/**
 * Checks a study, and prints what it holds and what its data do not allow.
 *
 * @throws {Error} With every problem, file by file.
 */
export async function validate(
  folder: string,
  projectFolder: string,
): Promise<void> {
  try {
    const { study, unmet } = await checkData(folder, projectFolder);
    const { package: descriptor, notes = [] } = study;
    const counts = descriptor.resources.flatMap(({ name, title }) => {
      const n = Object.hasOwn(studyColumns, name)
        ? study[name as keyof StudyTables].length
        : undefined;
      return n === undefined
        ? []
        : [`  ${title}: ${n} row${n === 1 ? "" : "s"}`];
    });
    const leftOut = new Map(
      unmet.entries().filter(([, { reasons }]) => reasons.length > 0)
        .map(([name, { reasons }]) => [name, reasons]),
    );
    print([
      `${descriptor.title}: no problem found`,
      ...counts,
      ...notes,
      ...leftOutText(leftOut),
      ...unusedText(unusedKeys(descriptor)),
    ].join("\n"));
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    const { problems } = error;
    const count = problems.length === 1
      ? "1 problem"
      : `${problems.length} problems`;
    throw new Error(`${describeProblems(problems)}\n\n${count} in ${folder}`);
  }
}

function unusedText(keys: readonly string[]): readonly string[] {
  return keys.length === 0 ? [] : [
    `Entries of datapackage.json that nothing here reads: ${keys.join(", ")}`,
  ];
}
