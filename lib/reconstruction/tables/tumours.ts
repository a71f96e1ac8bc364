import { type Cohort, count, type Draft } from "./cohort.ts";

/** Site of the primary tumour; that of the subgroups by site is given by the group. */
export function assignSites({ rows, random, at, deal }: Cohort): void {
  const left = Object.fromEntries(
    ["midgut", "pancreas", "hindgut", "bronchus", "thymus", "unknown"]
      .map((site) => [site, count(`site.${site}`)]),
  );
  for (const site of ["midgut", "pancreas"] as const) {
    const group = at((course) => course.group === site);
    group.forEach((row) => row.primary_site = site);
    left[site]! -= group.length;
  }
  const { midgut, pancreas, ...others } = left;
  const rare = random.shuffle(
    Object.entries(others).flatMap(([site, n]) => Array<string>(n).fill(site)),
  );
  const otherSites = at((course) => course.group === "other site");
  otherSites.forEach((row) =>
    row.primary_site = rare.pop() as Draft["primary_site"]
  );
  deal("primary_site", rows.filter((row) => !row.primary_site), {
    midgut: midgut!,
    pancreas: pancreas!,
    ...Object.fromEntries(
      Map.groupBy(rare, (site) => site).entries()
        .map(([site, all]) => [site, all.length]),
    ),
  });
}

/** Sites of metastases, at least one for each patient. */
export function assignMetastases({ rows, mark }: Cohort): void {
  const inLiver = mark("metastasis_liver", count("metastasis.liver"), rows);
  // All 35 had metastases, so those without any in the liver had them elsewhere.
  const elsewhere = (row: Draft) => !inLiver.includes(row);
  mark(
    "metastasis_lymph_nodes",
    count("metastasis.lymph_nodes"),
    rows,
    elsewhere,
  );
  const midgut = rows.filter((row) => row.primary_site === "midgut");
  mark("metastasis_mesentery", count("metastasis.mesentery"), midgut);
  mark("metastasis_peritoneum", count("metastasis.peritoneum"), rows);
  mark("metastasis_bone", count("metastasis.bone"), rows);
  mark("metastasis_other", count("metastasis.other"), rows);
}

/** Ki-67 and mitoses behind the grades; the two unknown are lung and thymus, which have none by WHO 2010. */
export function assignGrades({ rows, random }: Cohort): void {
  const graded = random.shuffle(
    rows.filter((row) => !["bronchus", "thymus"].includes(row.primary_site)),
  );
  rows.forEach((row) => row.ki67 = row.mitoses = null);
  graded.forEach((row, i) => {
    const low = i < count("grade.G1");
    row.ki67 = random.pick(
      low ? [0.5, 1, 1, 1, 1.5, 2, 2] : [3, 4, 5, 5, 6, 8, 10, 12, 15],
    );
    row.mitoses = random.pick(
      low ? [0, 0, 1, 1, null] : [1, 2, 3, 4, 6, null],
    );
  });
}
