/** The id of the rows that the template brings along. */
export const examplePatient = "EXAMPLE";
