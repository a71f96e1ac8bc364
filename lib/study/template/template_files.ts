import { formatCsv } from "../files/format_csv.ts";
import type { Criteria, StatedAnalysis } from "../model/analysis.ts";
import type {
  DataPackage,
  Field,
  TableResource,
} from "../model/data_package.ts";
import { examplePatient } from "../model/example_patient.ts";
import type { Study, StudyTables } from "../model/study.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { Row } from "../model/table_reading.ts";
import { dataDictionary } from "../package/data_dictionary.ts";
import { placeholders, placeholderTitle } from "./placeholders.ts";

/** What a column means in any study, where the project's own words are about this one. */
const descriptions: Readonly<Record<string, string>> = {
  patient: "Code of the patient: no name, no date of birth, no hospital number",
  time_point:
    "Planned time point: 0 is baseline, below 0 a scan before it, from which growth before treatment is computed",
  subgroup: "Subgroup that is compared; empty for the others",
  prior_i131_mibg: "131I-mIBG before treatment",
};

/**
 * Makes the files of an empty study in the shape of this one: each table with
 * its header and one row marked as an example, the package that describes them,
 * the data dictionary, and options for the figures.
 *
 * @param study The study whose shape is taken.
 * @returns The text of each file by name.
 */
export function templateFiles(study: Study): ReadonlyMap<string, string> {
  const resources = study.package.resources
    .filter(({ name }) => Object.hasOwn(studyColumns, name));
  const { criteria } = study.analysis;
  const descriptor = templatePackage(study.package, criteria, resources);
  return new Map([
    ["datapackage.json", toJson(descriptor)],
    ["data-dictionary.md", dataDictionary(descriptor)],
    ["figures.json", toJson({ preset: "default" })],
    [
      ".gitignore",
      "# Patients' data: nothing in this folder is committed.\n*\n",
    ],
    ...resources.map(({ name, path, schema }) => {
      const [row]: readonly Row[] = study[name as keyof StudyTables];
      const columns = schema.fields.map((field) => field.name);
      const example = columns.map((column) =>
        column === "patient" ? examplePatient : row![column]
      );
      return [path, formatCsv([columns, example])] as const;
    }),
  ]);
}

function templatePackage(
  { $schema, analysis }: DataPackage & { readonly $schema?: string },
  criteria: Criteria,
  resources: readonly TableResource[],
): DataPackage {
  return {
    ...($schema !== undefined && { $schema }),
    name: "my-study",
    title: placeholders.title,
    description: placeholders.description,
    version: "0.1.0",
    analysis: { ...templateAnalysis(analysis ?? {}), criteria },
    resources: resources.map(({ bytes: _, hash: __, ...resource }) => ({
      ...resource,
      title: withoutPaper(resource.title),
      description: withoutPaper(resource.description),
      schema: {
        ...resource.schema,
        fields: resource.schema.fields.map((field): Field => ({
          ...(resource.name === "assessments" ? scanField(field) : field),
          description: descriptions[field.name] ??
            withoutPaper(field.description),
        })),
      },
    })),
  };
}

function templateAnalysis(
  analysis: StatedAnalysis,
): StatedAnalysis {
  return {
    ...analysis,
    ...(analysis.baselineTables && {
      baselineTables: analysis.baselineTables.map((table) => ({
        ...table,
        title: placeholderTitle(table.title),
      })),
    }),
  };
}

/** A field of scans, of which other studies have some before baseline. */
function scanField(field: Field): Field {
  if (field.name !== "time_point" && field.name !== "month") return field;
  const { minimum: _, ...constraints } = field.constraints ?? {};
  return { ...field, constraints };
}

/** A description without mention of where in the paper its column stands. */
function withoutPaper(text: string): string {
  return text.replaceAll(/ \((Tables? [^)]*|N=[^)]*)\)/g, "");
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2) + "\n";
}
