/** Source of the rules of tumour response. */
export const guideline =
  "Eisenhauer EA, et al. Eur J Cancer 2009;45:228-247 (RECIST 1.1)";
