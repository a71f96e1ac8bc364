import assert from "node:assert/strict";
import {
  type CtcaeBound,
  type CtcaeCondition,
  type CtcaeInterval,
  ctcaeTables,
} from "../mod.ts";

type Piece = Omit<CtcaeInterval, "fromIncluded"> & { included: boolean };

/** What words at the end of a cell say of the patient. */
const conditions: readonly [RegExp, CtcaeCondition | undefined][] = [
  [/ if baseline was normal( or less than normal)?$/, "normal baseline"],
  [/ if baseline was (abnormal|>ULN( up to 5 x ULN)?)$/, "high baseline"],
  [/ if baseline is below LLN$/, "low baseline"],
  [
    / and asymptomatic or with mild signs or symptoms$/,
    "mild symptoms at most",
  ],
  [/ with moderate or severe signs or symptoms$/, "more than mild symptoms"],
  [/ if on anticoagulation$/, "anticoagulated"],
  [/ (and asymptomatic|without physiologic consequences)$/, "asymptomatic"],
  [
    /( and)? (with signs or symptoms|symptomatic|with physiologic consequences)$/,
    "symptomatic",
  ],
  [/ regardless of symptoms$/, undefined],
];

/** Words at the beginning of a cell, and what they say of patient or sample. */
const openings: readonly [RegExp, CtcaeCondition | undefined][] = [
  [
    /^(Hemoglobin \(Hgb\)|Hgb|(Corrected serum|Ionized) calcium( of)?) /,
    undefined,
  ],
  [/^Fasting glucose value /, "fasting"],
  [/^Symptomatic with /, "symptomatic"],
];

/** Reads the printed words of a cell, its clinical part apart. */
function read(words: string, direction: "low" | "high"): readonly Piece[] {
  const pieces = words.replace("; symptomatic", " symptomatic").split("; ")
    .flatMap((part) => {
      let text = part.trim();
      let when: CtcaeCondition | undefined;
      for (const [pattern, condition] of [...openings, ...conditions]) {
        if (!pattern.test(text)) continue;
        text = text.replace(pattern, "");
        when = condition;
      }
      // "10 mg/dL (0.59 mmol/L)" is one bound in two units.
      const [, before, first, second] =
        /^(.*?)(\S+ \S+) \((.*)\)$/.exec(text) ??
          [];
      const texts = second ? [before! + first!, before! + second] : [text];
      return texts.map((range) => ({
        ...(when ? { when } : {}),
        ...rangeOf(range, direction),
      }));
    });
  const onAnticoagulation = pieces.some((one) => one.when === "anticoagulated");
  return onAnticoagulation
    ? pieces.map((one) => ({ ...one, when: one.when ?? "not anticoagulated" }))
    : inAllUnits(pieces);
}

function rangeOf(range: string, direction: "low" | "high"): Piece {
  const text = range.replace(/,(?=\d{3})/g, "")
    // Version 4.03 misplaces the factor of one cell.
    .replace("<0.2 x 0.05 - 10e9", "<0.2 - 0.05 x 10e9")
    .replace("10e9", "10^9")
    .replace(" times above ", " x ").replace(" x 10^9", " 10^9")
    .replace(/ x (?=ULN|LLN|baseline)/g, " ").replace(/ (?=\/L)/, "");
  const [, sign = "", near, far] = /^([<>]?) ?(.+?)(?: ?- ?(.+))?$/.exec(text)!;
  const unit = /\d ?((?:10\^9|g|mg|mmol)?\/(?:d?L|mm3))$/i.exec(text)?.[1]
    ?.replace("L", "l");
  const limit = /(LLN|ULN|baseline)$/.exec(text)?.[1];
  const bound = (words: string): CtcaeBound => {
    const own = /(LLN|ULN|baseline)$/.exec(words)?.[1] ?? (unit ? null : limit);
    const amount = parseFloat(words);
    return own
      ? { of: own as "ULN", times: Number.isNaN(amount) ? 1 : amount }
      : { of: "value", in: { [unit ?? "1"]: amount } };
  };
  if (/^>(ULN and >baseline|baseline and ULN)$/i.test(text)) {
    const times = 1;
    return {
      from: { of: "ULN", times },
      and: { of: "baseline", times },
      included: false,
      to: null,
    };
  }
  // "125-129" counts in whole units, from the higher one downwards; "125 - <130" says so.
  if (sign === "" && direction === "low") {
    const start = far!.startsWith("<")
      ? parseFloat(far!.slice(1))
      : parseFloat(far!) + 1;
    return {
      from: { of: "value", in: { [unit!]: start } },
      included: false,
      to: bound(near!),
    };
  }
  return {
    from: bound(near!),
    included: sign === "",
    to: far ? bound(far) : null,
  };
}

/** Ranges that are the same in several units, as one. */
function inAllUnits(pieces: readonly Piece[]): readonly Piece[] {
  const merged = (a: CtcaeBound | null, b: CtcaeBound | null) =>
    a?.of === "value" && b?.of === "value"
      ? { of: "value" as const, in: { ...a.in, ...b.in } }
      : a;
  return [
    ...Map.groupBy(
      pieces,
      ({ when, from, to }) =>
        JSON.stringify(
          from.of === "value" || to?.of === "value"
            ? [when, from.of, to?.of]
            : [when, from, to],
        ),
    ).values(),
  ].map((same) =>
    same.reduce((a, b) => ({
      ...a,
      from: merged(a.from, b.from)!,
      to: merged(a.to, b.to),
    }))
  );
}

for (const [version, { terms }] of Object.entries(ctcaeTables)) {
  Deno.test(`CTCAE ${version}: the printed words of every cell give its bounds`, () => {
    for (const { term, grades, laboratory } of terms) {
      for (const { grade, criterion, clinical, intervals } of grades) {
        if (intervals.length === 0) {
          assert.equal(clinical, criterion, `${term} ${grade}`);
          continue;
        }
        const words = clinical
          ? criterion.replace(`; ${clinical}`, "")
          : criterion;
        const stated = intervals.map(({ fromIncluded, ...one }) => ({
          ...one,
          included: fromIncluded,
        }));
        const byText = (a: Piece, b: Piece) =>
          JSON.stringify(a.when ?? a.from).localeCompare(
            JSON.stringify(b.when ?? b.from),
          );
        assert.deepEqual(
          [...read(words, laboratory!.direction)].sort(byText),
          stated.sort(byText),
          `${term} ${grade}: ${criterion}`,
        );
      }
    }
  });
}
