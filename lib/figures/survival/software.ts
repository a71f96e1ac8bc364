/** Name and version of this project, which cells cannot read from its files. */
export const software = "interferon-net/notebooks 0.1.0";
