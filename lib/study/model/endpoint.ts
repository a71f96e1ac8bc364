/** The endpoints that can be derived from a patient's course and scans. */
export const derivedEndpoints = [
  "progression-free survival",
  "overall survival",
  "time to treatment failure",
] as const;

/** The name of an endpoint that can be derived. */
export type DerivedEndpoint = typeof derivedEndpoints[number];

/** Whether the library can derive an endpoint. */
export function isDerivedEndpoint(
  endpoint: string,
): endpoint is DerivedEndpoint {
  return (derivedEndpoints as readonly string[]).includes(endpoint);
}
