/** Replaces a folder again and again, each time with files that name the round. */
import { manifestFile, replaceFolder } from "../output_folder.ts";

const [folder = "", name = ""] = Deno.args;
for (let round = 0;; round++) {
  const mark = `${name} ${round}`;
  const files = Array.from(
    { length: 30 },
    (_, i) => [`figures/figure-${i}.txt`, `${mark}\n`.repeat(500)] as const,
  );
  await replaceFolder(folder, new Map([...files, [manifestFile, mark]]));
}
