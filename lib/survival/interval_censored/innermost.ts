/** Intervals in which events were seen to lie: after `left`, up to and including `right`. */
export interface Intervals {
  /** Last time known to be free of the event. */
  readonly left: ArrayLike<number>;
  /** First time known not to be; the same as `left` if the event's time is known. */
  readonly right: ArrayLike<number>;
}

/** Where probability can lie, and which of it each subject's interval holds. */
export interface Innermost {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** For each subject, the first interval that its own holds. */
  readonly first: Uint32Array;
  /** And the place after the last. */
  readonly end: Uint32Array;
}

/** Order of ends at the same time: a known time begins and ends before an open interval begins. */
enum Kind {
  KnownTime,
  Right,
  Left,
}

/**
 * The innermost intervals, each from a left end to the right end that comes next
 * to it: only there can the most likely distribution have probability.
 *
 * @see Turnbull (1976). JRSS B 38, 290-295. Peto (1973). Applied Statistics 22,
 * 86-91.
 */
export function innermostIntervals({ left, right }: Intervals): Innermost {
  const ends: { readonly time: number; readonly kind: Kind }[] = [];
  for (let i = 0; i < left.length; i++) {
    const isKnown = left[i] === right[i];
    ends.push({ time: left[i]!, kind: isKnown ? Kind.KnownTime : Kind.Left });
    ends.push({ time: right[i]!, kind: Kind.Right });
  }
  // Not the difference: both may be infinite.
  ends.sort((a, b) => a.time === b.time ? a.kind - b.kind : a.time - b.time);
  const starts: number[] = [];
  const stops: number[] = [];
  ends.forEach((end, i) => {
    const before = ends[i - 1];
    if (end.kind === Kind.Right && before && before.kind !== Kind.Right) {
      starts.push(before.time);
      stops.push(end.time);
    }
  });
  const n = left.length;
  const first = new Uint32Array(n);
  const end = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const isKnown = left[i] === right[i];
    first[i] = firstWhere(
      starts.length,
      (j) =>
        starts[j]! > left[i]! || (starts[j] === left[i] &&
          // A known time lies before an interval that begins there.
          (isKnown || starts[j] !== stops[j])),
    );
    end[i] = isKnown
      ? first[i]! + 1
      : firstWhere(starts.length, (j) => stops[j]! > right[i]!);
  }
  return { left: starts, right: stops, first, end };
}

/** First of 0 to `length` - 1 for which the condition, once true, stays true. */
function firstWhere(
  length: number,
  condition: (i: number) => boolean,
): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (condition(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
