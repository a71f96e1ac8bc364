import { formatCsv } from "../files/format_csv.ts";
import { loadStudy } from "../load_study.ts";
import type { DataPackage } from "../model/data_package.ts";
import type { StudyTables } from "../model/study.ts";
import { templateFiles } from "../template/template_files.ts";

type Cells = Readonly<Record<string, unknown>>;

/** Rows of a made-up study: cells that are left out are those of the template. */
export type MadeRows = Readonly<
  Partial<Record<keyof StudyTables, readonly Cells[]>>
>;

/** A descriptor whose entries can be set. */
type Editable = { -readonly [Key in keyof DataPackage]: DataPackage[Key] };

const project = new URL("../../../data/", import.meta.url);

/**
 * The files of a study in the template's shape. Tables that are left out have
 * their header alone, except treatment and survival, which follow from
 * `survival` and `patients`.
 *
 * @param rows The rows of each table.
 * @param edit Changes the descriptor.
 */
export async function makeStudy(
  rows: MadeRows,
  edit: (descriptor: Editable) => void = () => {},
): Promise<Map<string, string>> {
  const files = new Map(templateFiles(await loadStudy(project)));
  const descriptor = JSON.parse(files.get("datapackage.json")!);
  descriptor.title = "A made-up study";
  descriptor.description = "Patients who follow from their numbers.";
  for (const table of descriptor.analysis.baselineTables) {
    table.title = `Baseline, ${table.id}`;
  }
  edit(descriptor);
  files.set("datapackage.json", JSON.stringify(descriptor, null, 2));
  for (const { name, path, schema } of (descriptor as DataPackage).resources) {
    const columns = schema.fields.map((field) => field.name);
    const defaults = templateCells(columns, files.get(path)!);
    const table = rows[name as keyof StudyTables] ?? [];
    const records = table.map((row) => {
      const cells: Cells = { ...defaults, ...row };
      return columns.map((column) => cells[column]);
    });
    files.set(path, formatCsv([columns, ...records]));
  }
  return files;
}

/** Writes files into a folder. */
export async function writeStudy(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [name, content] of files) {
    await (typeof content === "string"
      ? Deno.writeTextFile(`${folder}/${name}`, content)
      : Deno.writeFile(`${folder}/${name}`, content));
  }
}

/** The cells of the template's example row, none of which has a comma in it. */
function templateCells(columns: readonly string[], csv: string): Cells {
  const cells = csv.split("\n")[1]!.split(",");
  return Object.fromEntries(columns.map((name, i) => [name, cells[i]]));
}

/**
 * A cohort of any size with every table filled, the same each time: a patient's
 * cells follow from the number of the patient.
 */
export function madeCohort(
  size: number,
  change: (patient: Record<string, unknown>, i: number) => void = () => {},
): MadeRows {
  const numbers = Array.from({ length: size }, (_, i) => i);
  const id = (i: number) => `N${String(i + 1).padStart(4, "0")}`;
  const months = (i: number) => 3 + (i * 7) % 50;
  const event = (i: number) => i % 3 === 0 ? 0 : 1;
  const flushing = (i: number) => ({ patient: id(i), symptom: "flushing" });
  const patients = numbers.map((i) => {
    const patient = {
      patient: id(i),
      sex: i % 2 === 0 ? "male" : "female",
      age: 40 + (i * 11) % 45,
      primary_site: i % 4 === 0 ? "pancreas" : "midgut",
    };
    change(patient, i);
    return patient;
  });
  return {
    patients,
    treatment: numbers.map((i) => ({
      patient: id(i),
      duration: months(i),
      stop_reason: event(i) === 1 ? "progression" : "toxicity",
      progression: event(i) === 1 ? months(i) : null,
      death: null,
      last_follow_up: months(i),
    })),
    survival: numbers.map((i) => ({
      patient: id(i),
      months: months(i),
      event: event(i),
      reason: event(i) === 1
        ? "progression"
        : "treatment stopped without progression",
      subgroup: i % 5 === 0
        ? "concomitant SSA"
        : i % 7 === 0
        ? null
        : "monotherapy or stable SSA",
    })),
    assessments: numbers.flatMap((i) =>
      [0, 3, 6, 12].filter((time) => time <= months(i)).map((time) => ({
        patient: id(i),
        time_point: time,
        month: time,
        target_sum: 100 - (i % 4) * 10 * Math.min(time, 6) / 3,
        non_target: "none",
        new_lesion: "false",
      }))
    ),
    laboratory: numbers.flatMap((i) =>
      [0, 6].filter((time) => time <= months(i)).map((time) => ({
        patient: id(i),
        analyte: "CgA",
        month: time,
        unit: "pmol/l",
        lower_limit: 0,
        upper_limit: 60,
        value: 50 + (i * 13) % 60 + (time === 0 ? 0 : (i * 5) % 17 - 6),
      }))
    ),
    symptoms: numbers.filter((i) => i % 2 === 0).flatMap((i) => [
      { ...flushing(i), month: 0, episodes: 2 + i % 3, change: null },
      { ...flushing(i), month: 3, episodes: 1 + i % 2, change: "improved" },
    ]),
    toxicities: numbers.filter((i) => i % 3 === 0).map((i) => ({
      patient: id(i),
      term: "Anemia",
      grade: null,
      value: 80 + i % 40,
      unit: "g/l",
      lower_limit: 130,
    })),
  };
}
