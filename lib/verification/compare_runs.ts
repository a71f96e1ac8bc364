/** What of a run's record two runs are compared by. */
interface RunRecord {
  /** What was used and made, by name, with its checksum. */
  readonly entity: Readonly<Record<string, Attributes>>;
  /** What the run used, among it. */
  readonly used: Readonly<Record<string, { readonly "prov:entity": string }>>;
  /** The software, with its version. */
  readonly agent: Readonly<Record<string, Attributes>>;
}

/** Properties of one thing in a run's record. */
type Attributes = Readonly<Record<string, unknown>>;

/** What is not the same before two runs start. */
export interface RunChanges {
  /** Data files and notebooks' code that changed, by path. */
  readonly inputs: readonly string[];
  /** Software that changed, with both versions. */
  readonly software: readonly string[];
}

/**
 * What changed in data, code and software between two runs, from the records
 * that `deno task reproduce` keeps. Only those of runs with --out hold the
 * library's checksum.
 */
export function compareRuns(committed: RunRecord, now: RunRecord): RunChanges {
  const inputs = (record: RunRecord) =>
    attributesOf(
      Object.values(record.used).map((use) => use["prov:entity"]),
      record.entity,
      "project:sha256",
    );
  const software = (record: RunRecord) =>
    attributesOf(Object.keys(record.agent), record.agent, "project:version");
  return {
    inputs: changes(inputs(committed), inputs(now))
      .filter(({ name, before }) => name !== "lib" || before !== undefined)
      .map(({ name }) => name),
    software: changes(software(committed), software(now)).map(
      ({ name, before, after }) =>
        `${name} ${before ?? "(not there)"} → ${after ?? "(not there)"}`,
    ),
  };
}

function attributesOf(
  names: readonly string[],
  from: Readonly<Record<string, Attributes>>,
  attribute: string,
): Map<string, unknown> {
  return new Map(names.map((name) => [
    name.slice(name.indexOf(":") + 1),
    from[name]?.[attribute],
  ]));
}

function changes(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((pair) => pair.before !== pair.after);
}
