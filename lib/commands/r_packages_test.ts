import assert from "node:assert/strict";
import { howToInstall, packagesOf } from "./r_packages.ts";

Deno.test("packagesOf finds what R scripts load or name, each once", () => {
  const scripts = [
    "library(survival)\nsuppressMessages(library(coin))\n",
    "library(survival)\nx <- MASS::immer # the library of MASS",
  ];
  assert.deepEqual(packagesOf(scripts), ["MASS", "coin", "survival"]);
  assert.deepEqual(packagesOf([]), []);
});

Deno.test("howToInstall names Debian's packages and R's own", () => {
  assert.equal(
    howToInstall(["R", "exactRankTests"]),
    `On Debian:  apt-get install r-base-core r-cran-exactranktests
Elsewhere:  R from https://www.r-project.org and, in R,
            install.packages(c("exactRankTests"))`,
  );
});
