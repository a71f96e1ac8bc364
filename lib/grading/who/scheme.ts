/** Editions of the WHO classification with a grading scheme for gastroenteropancreatic neuroendocrine neoplasms. */
export type WhoEdition = "2010" | "2017" | "2019" | "2022";

/** WHO grade of a neuroendocrine neoplasm. */
export type WhoGrade = "G1" | "G2" | "G3";

/** How far a scheme speaks of a site: by its title, by clinical convention, or not at all. */
export type WhoApplicability = "yes" | "by convention" | "no";

/** One row of a WHO grading table: the interval of each index that a grade stands for. */
export interface WhoRule {
  /** Identifier. */
  readonly id: string;
  /** Grade of the row. */
  readonly grade: WhoGrade;
  /** Mitoses per 2 mm², which is ten fields of 0.2 mm². */
  readonly mitoses: WhoInterval;
  /** Percentage of tumour cells positive for Ki-67. */
  readonly ki67: WhoInterval;
  /** The row as the table prints it. */
  readonly criterion: string;
}

/** An interval of an index. */
export interface WhoInterval {
  /** Lower bound. */
  readonly lower: number;
  /** Whether the lower bound belongs to the interval; not so for "more than". */
  readonly lowerIncluded: boolean;
  /** Upper bound. */
  readonly upper: number;
  /** Whether the upper bound belongs to the interval; not so for "less than". */
  readonly upperIncluded: boolean;
}

/** The grading table of one edition and the sites that it speaks of. */
export interface WhoScheme {
  /** Edition. */
  readonly edition: WhoEdition;
  /** Publication. */
  readonly source: string;
  /** The rows of the table, mildest first. */
  readonly rules: readonly WhoRule[];
  /** How far the scheme covers each site; it does not cover one that is not listed. */
  readonly sites: Readonly<Record<string, WhoApplicability>>;
  /** Whether well-differentiated tumours of high proliferation are set apart as NET G3. */
  readonly netG3: boolean;
  /** The row of poorly differentiated carcinomas, where the edition gives them no G. */
  readonly carcinoma: WhoCarcinomaRule | null;
}

/** A poorly differentiated carcinoma, high grade by definition. */
export interface WhoCarcinomaRule {
  /** Identifier. */
  readonly id: string;
  /** The edition's name for the tumour. */
  readonly category: "NEC";
  /** The row in words. */
  readonly criterion: string;
}

const below = (upper: number): WhoInterval => ({
  lower: 0,
  lowerIncluded: true,
  upper,
  upperIncluded: false,
});
const from = (lower: number, upper: number): WhoInterval => ({
  lower,
  lowerIncluded: true,
  upper,
  upperIncluded: true,
});
const moreThan = (lower: number): WhoInterval => ({
  lower,
  lowerIncluded: false,
  upper: Infinity,
  upperIncluded: true,
});

const rules = (
  edition: WhoEdition,
  unit: string,
  ki67OfG1: WhoInterval,
  printed: string,
): readonly WhoRule[] => [
  {
    id: `WHO-${edition}-G1`,
    grade: "G1",
    mitoses: below(2),
    ki67: ki67OfG1,
    criterion: `mitoses <2 per ${unit}; Ki-67 ${printed}`,
  },
  {
    id: `WHO-${edition}-G2`,
    grade: "G2",
    mitoses: from(2, 20),
    ki67: from(3, 20),
    criterion: `mitoses 2-20 per ${unit}; Ki-67 3-20%`,
  },
  {
    id: `WHO-${edition}-G3`,
    grade: "G3",
    mitoses: moreThan(20),
    ki67: moreThan(20),
    criterion: `mitoses >20 per ${unit}; Ki-67 >20%`,
  },
];

const carcinoma = (edition: WhoEdition): WhoCarcinomaRule => ({
  id: `WHO-${edition}-NEC`,
  category: "NEC",
  criterion:
    "poorly differentiated neuroendocrine carcinoma: high grade by definition, not graded G1 to G3",
});

const sitesOf = (
  applies: WhoApplicability,
  ...sites: readonly string[]
): Readonly<Record<string, WhoApplicability>> =>
  Object.fromEntries(sites.map((site) => [site, applies]));

const digestive = {
  ...sitesOf("yes", "midgut", "pancreas", "hindgut", "foregut"),
  ...sitesOf("yes", "oesophagus", "esophagus", "stomach", "duodenum"),
  ...sitesOf("yes", "small bowel", "small intestine", "jejunum", "ileum"),
  ...sitesOf("yes", "appendix", "caecum", "cecum", "colon", "rectum", "anus"),
  ...sitesOf("yes", "ampulla", "bile duct", "gallbladder", "liver"),
  ...sitesOf("no", "bronchus", "lung", "thymus"),
  ...sitesOf("by convention", "unknown"),
};

/**
 * The grading tables, one an edition. Lung and thymus have a scheme of their
 * own, {@linkcode thoracicScheme}.
 */
export const whoSchemes: Readonly<Record<WhoEdition, WhoScheme>> = {
  "2010": {
    edition: "2010",
    source:
      "Bosman FT, et al. WHO Classification of Tumours of the Digestive System, 4th ed. Lyon: IARC; 2010 (Rindi G, et al. Nomenclature and classification of neuroendocrine neoplasms of the digestive system)",
    rules: rules("2010", "10 HPF", from(0, 2), "<=2%"),
    sites: digestive,
    netG3: false,
    carcinoma: null,
  },
  "2017": {
    edition: "2017",
    source:
      "Lloyd RV, et al. WHO Classification of Tumours of Endocrine Organs, 4th ed. Lyon: IARC; 2017 (Neoplasms of the neuroendocrine pancreas)",
    rules: rules("2017", "10 HPF", below(3), "<3%"),
    // The book is of endocrine organs: of the digestive sites it speaks of the pancreas alone.
    sites: {
      ...Object.fromEntries(
        Object.entries(digestive).map(([site, applies]) => [
          site,
          applies === "yes" ? "by convention" : applies,
        ]),
      ),
      pancreas: "yes",
    },
    netG3: true,
    carcinoma: null,
  },
  "2019": {
    edition: "2019",
    source:
      "WHO Classification of Tumours Editorial Board. Digestive System Tumours, 5th ed. Lyon: IARC; 2019 (Classification and grading criteria for neuroendocrine neoplasms of the GI tract and hepatopancreatobiliary organs)",
    rules: rules("2019", "2 mm2", below(3), "<3%"),
    sites: digestive,
    netG3: true,
    carcinoma: carcinoma("2019"),
  },
  "2022": {
    edition: "2022",
    source:
      "Rindi G, et al. Overview of the 2022 WHO Classification of Neuroendocrine Neoplasms. Endocr Pathol 2022;33:115-154",
    rules: rules("2022", "2 mm2", below(3), "<3%"),
    sites: digestive,
    netG3: true,
    carcinoma: carcinoma("2022"),
  },
};
