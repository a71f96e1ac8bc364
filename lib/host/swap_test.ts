import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import settings from "../../deno.json" with { type: "json" };

const place = (name: string) => new URL(name, import.meta.url).href;

Deno.test("an import map puts another host in place of the machine", async () => {
  const config = await Deno.makeTempFile({ suffix: ".json" });
  try {
    const imports = {
      ...settings.imports,
      [place("mod.ts")]: place("testdata/embedded_host.ts"),
    };
    const { unstable } = settings;
    await Deno.writeTextFile(config, JSON.stringify({ imports, unstable }));
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-lock", "--allow-read"].concat([
        `--config=${config}`,
        fileURLToPath(place("testdata/cell.ts")),
      ]),
      env: { NO_COLOR: "1" },
    }).output();
    const [text, problem] = [stdout, stderr].map((bytes) =>
      new TextDecoder().decode(bytes)
    ) as [string, string];
    assert.match(
      text,
      /^shown: 35 patients in file:\/\/\/embedded\/data\/$/m,
      problem,
    );
    assert.match(text, /^shown: files: svg,png,pdf$/m);
    assert.match(text, /^shown: claim .*\n.*\ncohort\.n /m);
  } finally {
    await Deno.remove(config);
  }
});
