import type { TableReading } from "./read_table.ts";
import type { StudyTables } from "./study.ts";

/** The tables of a study as they were read, in which some cells may be missing. */
export type StudyReadings = Readonly<Record<keyof StudyTables, TableReading>>;
