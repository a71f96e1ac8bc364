import { join } from "node:path";
import { codeCells, type Notebook } from "../notebook/mod.ts";
import { type DataPackage, sha256 } from "../study/mod.ts";
import { libraryFiles, softwareVersions } from "./software.ts";

/** The file that says what a run used and made. */
export const provenanceFile = "figures/provenance.json";

/** What a run used and made. */
interface RunFiles {
  /** The project's folder. */
  readonly root: string;
  /** The folder of the study. */
  readonly data: string;
  /** What the study's package says. */
  readonly dataPackage: DataPackage;
  /** The notebooks by name. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** The files that the run made, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /**
   * Whether to record the library by checksum as well. Not in the committed
   * record, which every change of the code would change too. Default: false.
   */
  readonly library?: boolean;
}

/** Names of things in the record: paths in the project, not addresses. */
const prefix = { project: "urn:project:", software: "urn:software:" };

/**
 * The record of a run in the words of W3C PROV, as PROV-JSON
 * (https://www.w3.org/submissions/prov-json/): data and code used, files made,
 * all by checksum, and the software with its versions. It holds nothing that
 * differs when the same is run again: no times, no machine.
 */
export async function provenance(
  { root, data, dataPackage, notebooks, files, library = false }: RunFiles,
): Promise<string> {
  const { version, resources } = dataPackage;
  const used: Entities = {};
  for (const { path } of resources) {
    const bytes = await Deno.readFile(join(data, path));
    used[`project:data/${path}`] = {
      "project:version": version,
      ...await checksum(bytes),
    };
  }
  for (const [name, notebook] of notebooks) {
    const code = codeCells(notebook).map(({ source }) => source).join("\n\n");
    used[`project:notebooks/${name}#code`] = await checksum(
      new TextEncoder().encode(code),
    );
  }
  if (library) {
    used["project:lib"] = await checksum(await libraryFiles(root));
  }
  const made: Entities = {};
  for (const [path, bytes] of files) {
    made[`project:${path}`] = await checksum(bytes);
  }
  const agents = Object.fromEntries(
    [...await softwareVersions(root)].map(([name, version]) => [
      `software:${name}`,
      { ...softwareAgent, "project:version": version },
    ]),
  );
  const activity = "project:run";
  const record = {
    prefix,
    entity: { ...used, ...made },
    activity: { [activity]: { "prov:label": "deno task reproduce" } },
    agent: agents,
    used: relations(used, (entity) => ({
      "prov:activity": activity,
      "prov:entity": entity,
    })),
    wasGeneratedBy: relations(made, (entity) => ({
      "prov:entity": entity,
      "prov:activity": activity,
    })),
    wasAssociatedWith: relations(agents, (agent) => ({
      "prov:activity": activity,
      "prov:agent": agent,
    })),
  };
  return JSON.stringify(record, null, 2) + "\n";
}

type Entities = Record<string, Readonly<Record<string, string>>>;

const softwareAgent = {
  "prov:type": { $: "prov:SoftwareAgent", type: "prov:QUALIFIED_NAME" },
};

async function checksum(bytes: Uint8Array) {
  const digest = await sha256(new Uint8Array(bytes));
  return { "project:sha256": digest.replace("sha256:", "") };
}

/** One relation for each name, under an identifier of its own. */
function relations(
  names: Record<string, unknown>,
  relation: (name: string) => Record<string, string>,
) {
  return Object.fromEntries(
    Object.keys(names)
      .map((name) => [`_:${name.replace(":", "/")}`, relation(name)]),
  );
}
