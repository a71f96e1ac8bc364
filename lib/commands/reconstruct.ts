import { parseArgs } from "node:util";
import { createDataSet, type DataSet } from "../reconstruction/reconstruct.ts";
import { createRandom } from "../reconstruction/random.ts";
import { createCohortSearch } from "../reconstruction/search_cohort.ts";
import { TARGETS } from "../reconstruction/targets.ts";
import { type Cell, toCsv } from "../reconstruction/csv.ts";
import { sha256 } from "../study/mod.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "2014" } },
});
const folder = new URL("../../data/", import.meta.url);
const courses = createCohortSearch(TARGETS)(
  createRandom(`${values.seed}/survival`),
);
const data = createDataSet(courses, values.seed);

const descriptorUrl = new URL("datapackage.json", folder);
const descriptor = JSON.parse(await Deno.readTextFile(descriptorUrl));
for (const resource of descriptor.resources) {
  const rows = data[resource.name as keyof DataSet] as unknown as Record<
    string,
    Cell
  >[];
  if (!rows) continue;
  const columns: string[] = resource.schema.fields.map((
    { name }: { name: string },
  ) => name);
  const bytes = new TextEncoder().encode(toCsv(rows, columns));
  resource.bytes = bytes.length;
  resource.hash = await sha256(bytes);
  await Deno.writeFile(new URL(resource.path, folder), bytes);
}
descriptor.provenance = { command: "deno task reconstruct", seed: values.seed };
await Deno.writeTextFile(
  descriptorUrl,
  JSON.stringify(descriptor, null, 2) + "\n",
);
