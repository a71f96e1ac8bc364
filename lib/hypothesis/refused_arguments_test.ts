import { testArguments } from "../arguments/testdata/test_arguments.ts";
import * as hypothesis from "./mod.ts";

const before = [4, 3, 2, 3, 2, 5];
const after = [1, 1, 0, 4, 0, 2];
const table = [[3, 1], [1, 3]];
const alternative = "less";
const confidence = 0.9;
const distribution = "asymptotic";
const normal = { distribution, alternative, continuity: true, tieTolerance: 0 };

testArguments(hypothesis, {
  fisherExactTest: [table, { alternative, confidence }],
  fisherFreemanHaltonTest: [table],
  hodgesLehmann: [before, after, { confidence, distribution }],
  pairedTTest: [before, after, { confidence, alternative }],
  proportionInterval: [3, 35, { interval: "wilson", confidence }],
  signTest: [before, after, normal],
  wilcoxonSignedRank: [before, after, { ...normal, zeros: "pratt" }],
});
