import assert from "node:assert/strict";
import { shellWord } from "./shell_word.ts";

Deno.test("a path is quoted where a shell would split or change it", () => {
  assert.equal(
    shellWord("../Köln/my-study_1.0", false),
    "../Köln/my-study_1.0",
  );
  assert.equal(shellWord("my study", false), "'my study'");
  assert.equal(shellWord("it's $HOME", false), String.raw`'it'\''s $HOME'`);
  assert.equal(shellWord("C:\\data\\my-study", true), "C:\\data\\my-study");
  assert.equal(shellWord("C:\\my data", true), '"C:\\my data"');
});

Deno.test({
  name: "a shell reads a quoted path as it is",
  ignore: Deno.build.os === "windows",
  async fn() {
    for (
      const path of ["a b", "it's", '$HOME "x"', "`id` \\ ; *", "Meine (1)"]
    ) {
      const { stdout } = await new Deno.Command("sh", {
        args: ["-c", `printf %s ${shellWord(path, false)}`],
      }).output();
      assert.equal(new TextDecoder().decode(stdout), path);
    }
  },
});
