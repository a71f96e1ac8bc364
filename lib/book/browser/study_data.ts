/** Times of some patients, as the page brings them. */
export interface TimesGroup {
  /** Name to show. */
  readonly label: string;
  /** Times. */
  readonly months: readonly number[];
  /** 1 where the time ended in an event. */
  readonly event: readonly number[];
}

/** A data set that fits the paper as well as the one shown: times as text, "+" after a censored one. */
export type EnsembleRow = Readonly<Record<string, string>>;

/** What a page with interactive parts brings. */
export interface StudyData {
  /** Label of time axes. */
  readonly timeLabel: string;
  /** The groups of the study, everybody first. */
  readonly groups: readonly TimesGroup[];
  /** Curves of Figure 2: label, and the ensemble's columns that make it up. */
  readonly curves: readonly {
    readonly label: string;
    readonly columns: readonly string[];
  }[];
  /** Members of the ensemble; none when the study has no ensemble. */
  readonly ensemble: readonly EnsembleRow[];
}

/** Reads what the page brings. */
export function studyData(): StudyData {
  return JSON.parse(document.querySelector("#study")!.textContent!);
}

/** The six patients of the notebook. */
export const sixPatients: TimesGroup = {
  label: "Six patients",
  months: [2, 4, 4, 4, 7, 9],
  event: [1, 1, 1, 0, 1, 0],
};

/** Reads survival times written as "10 17+ 26". */
export function parseTimes(
  text: string,
): { months: number[]; event: number[] } {
  const items = text.split(" ").filter((item) => item !== "");
  return {
    months: items.map((item) => parseFloat(item)),
    event: items.map((item) => item.endsWith("+") ? 0 : 1),
  };
}
