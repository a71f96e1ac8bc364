import { testArguments } from "../arguments/testdata/test_arguments.ts";
import * as descriptive from "./mod.ts";

const variables = [{ variable: "Sex", column: "sex", levels: { m: "Male" } }];

testArguments(descriptive, {
  countsByLevel: [
    [{ variable: "Sex", level: "Male", n: 2, percent: 100 }],
    "sex",
  ],
  frequencyTable: [[{ sex: "m" }, { sex: null }], variables],
  median: [[3, 1, 2]],
  quantile: [[3, 1, 2], 0.5],
  summary: [[3, null, 2], "age"],
});
