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
}

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
