/**
 * Replaces a folder again and again, each time with files that name the round; as
 * where folders cannot be exchanged in one step if the third argument says so.
 */
import { manifestFile, replaceFolder } from "../output_folder.ts";

const [folder = "", name = "", way] = Deno.args;
const exchange = way === "renames" ? () => Promise.resolve(false) : undefined;
for (let round = 0;; round++) {
  const mark = `${name} ${round}`;
  const files = Array.from(
    { length: 30 },
    (_, i) => [`figures/figure-${i}.txt`, `${mark}\n`.repeat(500)] as const,
  );
  await replaceFolder(
    folder,
    new Map([...files, [manifestFile, mark]]),
    exchange,
  );
}
