import type { Field, TableResource } from "../../study/mod.ts";

/** Letters and digits of any script, joined by points, hyphens or underscores. */
const id = "[\\p{L}\\p{N}_]+([.-][\\p{L}\\p{N}_]+)*";
const required = { required: true };

/** The mark of rows that a program drafted. */
const confirmed: Field = {
  name: "confirmed",
  type: "boolean",
  description:
    "false for a row that a program drafted and nobody has confirmed; such a row is not audited",
};

const claimFields: readonly Field[] = [
  {
    name: "claim",
    type: "string",
    description:
      "Name of the number: topic, statistic and, where it is repeated, place, such as age.mean or abstract.age.mean",
    constraints: { required: true, unique: true, pattern: id },
  },
  {
    name: "section",
    type: "string",
    description: "Part of the paper",
  },
  {
    name: "place",
    type: "string",
    description: "Heading, row group or paragraph within the section",
  },
  {
    name: "printed",
    type: "string",
    description:
      "The number as printed; empty where the place of a number is blank. A number printed in words is given in figures",
  },
  {
    name: "statistic",
    type: "string",
    description: "What the number is, in your words",
  },
  {
    name: "kind",
    type: "string",
    description:
      "What sort of number it is. A kind that is not listed is taken as a rounded number",
    constraints: required,
  },
  {
    name: "n",
    type: "integer",
    description:
      "How many were counted, where the number is a count or a share",
    constraints: { minimum: 0 },
  },
  {
    name: "total",
    type: "integer",
    description: "How many it was counted in or computed from",
    constraints: { minimum: 1 },
  },
  { name: "unit", type: "string", description: "Unit of the number" },
  { name: "in_words", type: "boolean", description: "Printed in words" },
  {
    name: "origin",
    type: "string",
    description: "About this study, or quoted from elsewhere",
    constraints: { pattern: "study|external" },
  },
  confirmed,
];

const relationFields: readonly Field[] = [
  {
    name: "relation",
    type: "string",
    description: "Name of the relation",
    constraints: { required: true, unique: true, pattern: id },
  },
  {
    name: "kind",
    type: "string",
    description: "What must hold",
    constraints: required,
  },
  {
    name: "claim",
    type: "string",
    description: "The claim that the relation is about",
    constraints: required,
  },
  {
    name: "operands",
    type: "string",
    description:
      "The claims it is compared with, separated by spaces; a minus sign before one subtracts it",
    constraints: { required: true, pattern: `-?${id}( -?${id})*` },
  },
  {
    name: "assumption",
    type: "string",
    description: "What has to be assumed besides the definition of the kind",
  },
  {
    name: "otherwise",
    type: "string",
    description:
      "The reading of the paper under which a relation that fails would hold. With such a reading the claim is questioned; without one it is contradicted",
  },
  {
    name: "instead",
    type: "string",
    description:
      "The relation that must hold under that reading, where the printed numbers can tell; if it fails too, the reading reconciles nothing",
  },
  confirmed,
];

/**
 * The two tables of a registry. Columns that need no value may be left out, and
 * others may stand beside them.
 */
export const registryTables: readonly TableResource[] = [
  {
    name: "claims",
    path: "claims.csv",
    title: "Claims",
    description: "The numbers that the paper prints, one row each",
    schema: {
      fields: claimFields,
      primaryKey: ["claim"],
      missingValues: [""],
      fieldsMatch: "partial",
    },
  },
  {
    name: "relations",
    path: "relations.csv",
    title: "Relations between claims",
    description:
      "What must hold between the printed numbers if all of them are right, one row each",
    schema: {
      fields: relationFields,
      primaryKey: ["relation"],
      missingValues: [""],
      fieldsMatch: "partial",
    },
  },
];
