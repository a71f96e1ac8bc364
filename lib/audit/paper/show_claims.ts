import { environmentVariable, projectRoot } from "../../host/mod.ts";
import { mediaBundle, show, showBundle } from "../../display/mod.ts";
import { isProjectData, loadTables, studyFolder } from "../../study/mod.ts";
import { type Registry, statisticOf } from "../registry/claim.ts";
import { claimJudge, type ClaimVerdict } from "./claim_verdict.ts";
import { fittedText } from "../verdicts/audited_claim.ts";
import type { ClaimValue } from "../verdicts/compare.ts";
import { loadRegistry } from "../folder/load_registry.ts";
import { claimOf } from "../registry/registry.ts";

/** Media type of the claims that a cell shows, for programs: {@linkcode ClaimsOutput}. */
export const CLAIMS_MIME = "application/vnd.claims+json";

/**
 * What stands under {@linkcode CLAIMS_MIME}: an object, since VS Code takes a list
 * for the lines of a text, shows an error in place of the output, and saves that.
 */
export interface ClaimsOutput {
  /** The claims that the cell shows, in order. */
  readonly claims: readonly ClaimVerdict[];
}

/**
 * Environment variable that has the paper's claims shown beside the data of
 * another study: 1, or nothing.
 */
export const claimsVariable = "STUDY_CLAIMS";

/** Recomputed values by the name of the claim, or a function that gives them. */
export type ClaimValues =
  | Readonly<Record<string, ClaimValue>>
  | (() => Readonly<Record<string, ClaimValue>>);

/**
 * Shows under the running cell what the paper prints, what was recomputed, and
 * the verdict. The claims are those of the paper: on the data of another study
 * nothing is shown, nor is a function called, unless STUDY_CLAIMS is 1. Such a
 * study may lack what a claim is computed from: then the reason is shown.
 *
 * @param values Recomputed values, not rounded.
 * @throws {RangeError} If there is no such claim; it names the nearest.
 * @throws {TypeError} If a value has not the claim's shape.
 */
export async function claims(values: ClaimValues): Promise<void> {
  const folder = studyFolder();
  const ownData = isProjectData(folder);
  if (!ownData && environmentVariable(claimsVariable) !== "1") return;
  const { registry, judge } = await loadProject(folder);
  let verdicts: readonly ClaimVerdict[];
  try {
    const recomputed = typeof values === "function" ? values() : values;
    verdicts = Object.entries(recomputed)
      .map(([id, value]) => judge(id, value));
  } catch (error) {
    if (ownData) throw error;
    const { message } = error as Error;
    return await show(
      `No result for the paper's numbers: these data lack what they are computed from (${message}).`,
    );
  }
  await showBundle(claimsBundle(registry, verdicts));
}

/** The media types in which judged claims are shown. */
export function claimsBundle(
  registry: Registry,
  verdicts: readonly ClaimVerdict[],
): Readonly<Record<string, unknown>> {
  const rows = verdicts.map((
    { id, printed, recomputed, fitted, agrees, verdict, reason },
  ) => ({
    claim: id,
    statistic: statisticOf(claimOf(registry, id)),
    reported: printed,
    recomputed,
    data: fittedText(fitted, agrees),
    verdict: reason === "" ? verdict : `${verdict}: ${reason}`,
  }));
  const output: ClaimsOutput = { claims: verdicts };
  return { ...mediaBundle(rows), [CLAIMS_MIME]: output };
}

const projects = new Map<string, ReturnType<typeof readProject>>();

/** What claims are judged by; read once for each study, since many cells ask for it. */
function loadProject(studyFolder: URL) {
  const project = projects.get(studyFolder.href) ?? readProject(studyFolder);
  projects.set(studyFolder.href, project);
  return project;
}

/** The registry of the paper, and a judge that knows whether the study's data are made or observed. */
async function readProject(studyFolder: URL) {
  const registry = await loadRegistry(new URL("data/", projectRoot()));
  const { package: { reconstructed = false } } = await loadTables(
    studyFolder,
    [],
  );
  return { registry, judge: claimJudge(registry, { reconstructed }) };
}
