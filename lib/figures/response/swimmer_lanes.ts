/** A patient's time under observation. */
export interface SwimmerLane {
  /** The patient. */
  readonly patient: string;
  /** Time on treatment. */
  readonly duration: number;
  /** Time of last contact. */
  readonly last_follow_up: number;
  /** Time of death; null when alive. */
  readonly death: number | null;
  /** Why treatment was stopped; "ongoing" when it was not. */
  readonly stop_reason?: string | null;
}

/** What of a study the lanes need. */
export const swimmerNeeds = "treatment.duration and treatment.last_follow_up";

/** A response at a time. */
export interface SwimmerResponse {
  /** The patient. */
  readonly patient: string;
  /** When it was seen. */
  readonly month: number;
  /** A key of `responseNames`. */
  readonly response: string;
}

/** @throws {RangeError} If a time is not a number of at least 0. */
export function checkLane(lane: SwimmerLane, i: number): void {
  for (const key of ["duration", "last_follow_up"] as const) {
    if (!(lane[key] >= 0 && Number.isFinite(lane[key]))) {
      throw new RangeError(
        `Cannot draw the lanes: lanes[${i}].${key} must be a number of at least 0, current value is ${
          lane[key]
        }`,
      );
    }
  }
}
