import type { DataPackage } from "../model/data_package.ts";

/** The properties of a package, a table, its schema and a field that are read or may stand for a reader. */
const known = {
  package:
    "$schema name title description version reconstructed analysis resources licenses sources keywords contributors created homepage id image profile provenance",
  resource:
    "$schema name path title description type format mediatype encoding dialect rows wide beside schema bytes hash licenses sources profile homepage",
  schema:
    "$schema fields primaryKey foreignKeys missingValues fieldsMatch uniqueKeys",
  field:
    "name title type description unit constraints from values since countedIn dateOrder missingValues trueValues falseValues decimalChar bareNumber groupChar format example rdfType categories categoriesOrdered",
};

/**
 * Entries of a descriptor that nothing here reads, such as misspelt ones.
 *
 * @param descriptor The package's descriptor.
 * @returns The path of each.
 */
export function unusedKeys(descriptor: DataPackage): readonly string[] {
  const found: string[] = [];
  const look = (level: keyof typeof known, entry: object, place: string) => {
    const names = known[level].split(" ");
    for (const key of Object.keys(entry)) {
      if (!names.includes(key)) found.push(`${place}${key}`);
    }
  };
  look("package", descriptor, "");
  for (const resource of descriptor.resources) {
    const place = `resources.${resource.name}.`;
    look("resource", resource, place);
    look("schema", resource.schema, `${place}schema.`);
    for (const field of resource.schema.fields) {
      look("field", field, `${place}schema.fields.${field.name}.`);
    }
  }
  return found;
}
