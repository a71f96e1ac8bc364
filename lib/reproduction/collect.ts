import { CLAIMS_MIME } from "../audit/mod.ts";
import { readFigure } from "../figures/mod.ts";
import { codeCells, type Notebook } from "../notebook/mod.ts";
import {
  isPublishedTable,
  PUBLISHED_TABLE_MIME,
  type PublishedTable,
} from "../tables/mod.ts";

/** A statistic as a notebook shows it. */
export interface ReportedStatistic {
  /** Its name in the registry of what the paper reports. */
  readonly id: string;
  /** As the paper prints it. */
  readonly printed: string;
  /** As recomputed from the data. */
  readonly recomputed: string;
  /** The audit's word for it: reproduced, fitted, differs … */
  readonly verdict: string;
}

/** A figure as a notebook shows it. */
export interface ShownFigure {
  /** The `id` of the root element: the figure's file name. */
  readonly id: string;
  /** The SVG document. */
  readonly svg: string;
  /** Where it is shown: notebook and cell. */
  readonly place: string;
}

/** What a set of executed notebooks shows of the paper. */
export interface Shown {
  /** The figures, in order. */
  readonly figures: readonly ShownFigure[];
  /** The tables to be published, in order. */
  readonly tables: readonly PublishedTable[];
  /** The statistics, in order. */
  readonly statistics: readonly ReportedStatistic[];
}

/**
 * Gathers figures (SVG whose root has an id `figure-…`), tables to be published
 * and reported statistics from the outputs of executed notebooks.
 *
 * @param notebooks The executed notebooks by name, in order.
 * @throws {Error} With every id that is shown twice and every statistic that is
 * not complete, each with notebook and cell.
 */
export function collectShown(
  notebooks: ReadonlyMap<string, Notebook>,
): Shown {
  const figures: ShownFigure[] = [];
  const tables: PublishedTable[] = [];
  const statistics: ReportedStatistic[] = [];
  const problems: string[] = [];
  const places = new Map<string, string>();
  const claim = (id: string, place: string) => {
    const first = places.get(id);
    if (first) problems.push(`${place}: ${id} was already shown in ${first}`);
    places.set(id, place);
  };

  for (const { place, data } of bundles(notebooks)) {
    const svg = String(data["image/svg+xml"] ?? "");
    const { id = "" } = readFigure(svg);
    if (/^figure-[\w-]+$/.test(id)) {
      claim(id, place);
      figures.push({ id, svg, place });
    }
    const table = data[PUBLISHED_TABLE_MIME];
    if (isPublishedTable(table)) {
      claim(table.id, place);
      tables.push(table);
    }
    for (const statistic of statisticsIn(data[CLAIMS_MIME])) {
      if (isStatistic(statistic)) {
        claim(`statistic ${statistic.id}`, place);
        statistics.push(statistic);
      } else {
        problems.push(
          `${place}: not a reported statistic: ${JSON.stringify(statistic)}`,
        );
      }
    }
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return { figures, tables, statistics };
}

function* bundles(notebooks: ReadonlyMap<string, Notebook>) {
  for (const [name, notebook] of notebooks) {
    for (const { number, outputs = [] } of codeCells(notebook)) {
      for (const output of outputs) {
        if ("data" in output) {
          yield { place: `${name}, cell [${number}]`, data: output.data };
        }
      }
    }
  }
}

/** One statistic, or the list in an object's `claims`. */
function statisticsIn(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  const { claims } = Object(value);
  return Array.isArray(claims) ? claims : [value];
}

function isStatistic(value: unknown): value is ReportedStatistic {
  if (typeof value !== "object" || value === null) return false;
  const { id, printed, recomputed, verdict } = value as Partial<
    ReportedStatistic
  >;
  return [id, printed, recomputed, verdict].every((text) =>
    typeof text === "string"
  );
}
