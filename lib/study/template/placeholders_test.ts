import { testFound } from "../testdata/malformed.ts";
import { editPackage, setAnalysis } from "../testdata/spoil.ts";

testFound([
  {
    name: "the template's title",
    spoil: editPackage((json) => json.title = "Title of the study"),
    file: "datapackage.json",
    column: "title",
    message: /expected your own words \(this is the template's text/,
  },
  {
    name: "the template's title of a table",
    spoil: setAnalysis({
      baselineTables: [{
        id: "table-2",
        title: "Table II. Title",
        variables: [],
      }],
    }),
    file: "datapackage.json",
    column: "analysis.baselineTables[0].title",
    message: /found "Table II\. Title", expected your own words/,
  },
]);
