import { parse } from "csv-parse/sync";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFile } from "../host/mod.ts";
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
  const bytes = await readFile(pathToFileURL(path));
  return parse(bytes ?? "", { columns: true, to: mostMembers });
}
