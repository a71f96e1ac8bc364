import { testFound } from "../testdata/malformed.ts";
import { all, cell } from "../testdata/spoil.ts";

testFound([
  {
    name: "follow-up in days where the study counts in months",
    spoil: all(
      ...[2, 3, 4].map((row) =>
        cell("treatment.csv", "last_follow_up", "1827", row)
      ),
    ),
    file: "treatment.csv",
    row: 2,
    column: "last_follow_up",
    message:
      /found 1827, and such times in 2 more rows, expected no more than 1200 months, which are 100 years \(the unit of time/,
  },
]);
