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
const ofAll =
  "printed as a share of all 35, though the 8 whose dose changed are in this population by no reading; the count itself is met";
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
    "response.caption",
    "71",
    "74.29",
    "all patients",
    chosen("stable-disease"),
  ),
  row(
    "stop.response.months",
    "63",
    "60",
    "stopped in complete response",
    chosen("sustained-response"),
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
  row("symptoms.diarrhoea.percent", "31", "57.89", SYMPTOMATIC, ofAll),
  row("symptoms.flushing.percent", "37", "68.42", SYMPTOMATIC, ofAll),
  row("symptoms.both.percent", "26", "47.37", SYMPTOMATIC, ofAll),
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
