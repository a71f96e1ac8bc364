import assert from "node:assert/strict";
import { dateOrder, daysBetween, parseDate } from "./parse_date.ts";

Deno.test("a date is read in any usual form", () => {
  for (
    const text of [
      "2012-01-31",
      "2012-01-31T09:30:00",
      "2012/1/31",
      "20120131",
      "31.1.2012",
      "31/01/2012",
      "01/31/2012",
      "31JAN2012",
      "31-Jan-2012",
      "31. Januar 2012",
      "January 31, 2012",
    ]
  ) {
    assert.equal(parseDate(text), "2012-01-31", text);
  }
});

Deno.test("what is no date, or could be two, is none", () => {
  for (const text of ["3/4/2012", "31.2.2012", "12", "2012", "1.2", "P31"]) {
    assert.equal(parseDate(text), undefined, text);
  }
  assert.equal(parseDate("3/4/2012", "day first"), "2012-04-03");
  assert.equal(parseDate("3/4/2012", "month first"), "2012-03-04");
});

Deno.test("a column tells its order by one day above 12", () => {
  assert.equal(dateOrder(["3/4/2012", "13/4/2012"]), "day first");
  assert.equal(dateOrder(["3/4/2012", "3/14/2012"]), "month first");
  assert.equal(dateOrder(["3/4/2012", "5/6/2012"]), undefined);
});

Deno.test("days between dates count leap days", () => {
  assert.equal(daysBetween("2012-02-28", "2012-03-01"), 2);
});
