/** A printed number or condition that the rows do not meet in the population of which the text speaks. */
export interface AdmittedFinding {
  /** Name of the statement, as the checker in Python has it. */
  readonly statement: string;
  /** The number as printed; 1 for a condition. */
  readonly printed: string;
  /** What the rows give instead, to four digits. */
  readonly found: string;
  /** The population of the statement. */
  readonly population: string;
  /** Why it stands so. */
  readonly reason: string;
}

const SYMPTOMATIC = "stable dose of an analogue, or none yet";
const unstable =
  "four patients with symptoms began an analogue before and are not on a stable dose; the search did not hold the counts to the population that the text names";
const measured =
  "printed as a share of all 35, though not all were measured: one of two readings, and the rows follow the other";
const chosen = (interpretation: string) =>
  `contradicts another statement; see the interpretation ${interpretation}`;

/**
 * Every statement that the rows of `data` do not meet. An independent checker,
 * `testdata/check_print.py`, computes each printed number and condition in its
 * population, and a test holds its list against this one.
 */
export const ADMITTED: readonly AdmittedFinding[] = [
  row(
    "indication.despite.had",
    "19",
    "18",
    "progressed despite an analogue",
    "one of them began the analogue with interferon, and no column says that he had an earlier one",
  ),
  row(
    "stop.toxicity.nine",
    "9",
    "10",
    "all patients",
    chosen("stopped-for-toxicity"),
  ),
  row(
    "stop.toxicity.nine.percent",
    "26",
    "28.57",
    "all patients",
    chosen("stopped-for-toxicity"),
  ),
  row(
    "stop.toxicity.mostly-early",
    "1",
    "0",
    "stopped for toxicity",
    "the discussion says that most stopped within 3 months; the list of reasons has five before and five after",
  ),
  row(
    "dose.reduced.toxicity",
    "4",
    "3",
    "dose reduced for toxicity",
    "one patient with a reduced dose has no toxicity; the two tables were drawn apart",
  ),
  row(
    "response.caption",
    "71",
    "74.29",
    "all patients",
    chosen("stable-disease"),
  ),
  row(
    "stop.response.months",
    "63",
    "57",
    "stopped in complete response",
    "treatment stopped at 63 months and the first scan with complete response is at 6; 63 months of response after a first scan at 3 would exceed the longest treatment of 64",
  ),
  row(
    "first-year.discussion",
    "23",
    "11.43",
    "all patients",
    chosen("first-year-progression"),
  ),
  row(
    "pfs.pancreas.upper",
    "60.0",
    "50.96",
    "pancreas",
    chosen("pancreas-interval"),
  ),
  row("cga.elevated.text", "22", "23", "CgA measured", chosen("elevated-cga")),
  row("cga.elevated.text.percent", "63", "76.67", "CgA measured", measured),
  row("cga.elevated.table.percent", "66", "76.67", "CgA measured", measured),
  row("5hiaa.elevated.text.percent", "26", "69.23", "5HIAA measured", measured),
  row("symptoms.diarrhoea", "11", "8", SYMPTOMATIC, unstable),
  row("symptoms.diarrhoea.percent", "31", "29.63", SYMPTOMATIC, unstable),
  row("symptoms.flushing", "13", "9", SYMPTOMATIC, unstable),
  row("symptoms.flushing.percent", "37", "33.33", SYMPTOMATIC, unstable),
  row("symptoms.both", "9", "6", SYMPTOMATIC, unstable),
  row("symptoms.both.percent", "26", "22.22", SYMPTOMATIC, unstable),
];

function row(
  statement: string,
  printed: string,
  found: string,
  population: string,
  reason: string,
): AdmittedFinding {
  return { statement, printed, found, population, reason };
}
