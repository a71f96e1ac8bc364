/** The packages that R scripts load, each once, in alphabetical order. */
export function packagesOf(scripts: readonly string[]): readonly string[] {
  const names = scripts.flatMap((script) =>
    [...script.matchAll(/\blibrary\((\w+)\)|\b(\w+)::/g)]
      .map(([, loaded, named]) => loaded ?? named!)
  );
  return [...new Set(names)].sort();
}

/** Those of the packages that this machine lacks; "R" and all if it lacks R. */
export async function missingPackages(
  names: readonly string[],
): Promise<readonly string[]> {
  const test =
    `cat(Filter(function(name) !requireNamespace(name, quietly = TRUE),
    commandArgs(TRUE)))`;
  try {
    const { stdout } = await new Deno.Command("Rscript", {
      args: ["--vanilla", "-e", test, ...names],
      stderr: "null",
    }).output();
    return new TextDecoder().decode(stdout).split(" ").filter(Boolean);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return ["R", ...names];
    throw error;
  }
}

/** How to install R packages, or R itself. */
export function howToInstall(missing: readonly string[]): string {
  const packages = missing.filter((name) => name !== "R");
  const debian = missing.map((name) =>
    name === "R" ? "r-base-core" : `r-cran-${name.toLowerCase()}`
  );
  return `On Debian:  apt-get install ${debian.join(" ")}
Elsewhere:  R from https://www.r-project.org and, in R,
            install.packages(c("${packages.join('", "')}"))`;
}
