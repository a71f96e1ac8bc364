import { parse } from "csv-parse/sync";
import { join } from "node:path";
import { type Study, survivalGroups } from "../study/mod.ts";
import type { EnsembleRow, StudyData } from "./browser/study_data.ts";

/** Columns of the ensemble that make up a curve of Figure 2, by subgroup. */
const columnsOfCurve: Readonly<Record<string, readonly string[]>> = {
  stable: ["midgut", "pancreas", "other_site"],
  midgut: ["midgut"],
  pancreas: ["pancreas"],
};

/** More curves than this are one grey area, and a page need not carry them. */
const mostMembers = 200;

/** What the interactive parts of a page need of the study. */
export async function interactiveData(
  study: Study,
  folder: string,
): Promise<StudyData> {
  const groups = survivalGroups(study).filter(({ months }) =>
    months.length > 0
  );
  return {
    timeLabel: study.analysis.timeLabel,
    groups: groups.map(({ label, months, event }) => ({
      label,
      months,
      event,
    })),
    curves: groups.flatMap(({ name, label }) => {
      const columns = columnsOfCurve[name];
      return columns === undefined ? [] : [{ label, columns }];
    }),
    ensemble: await readEnsemble(join(folder, "ensemble.csv")),
  };
}

async function readEnsemble(path: string): Promise<EnsembleRow[]> {
  try {
    const rows: EnsembleRow[] = parse(await Deno.readTextFile(path), {
      columns: true,
    });
    return rows.slice(0, mostMembers);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
