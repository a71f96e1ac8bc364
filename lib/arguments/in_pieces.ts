/** Rows in a piece: enough that the calls cost nothing, few enough that there are many. */
const pieceSize = 4096;

/**
 * Runs a loop over rows 0 to `length` - 1 in pieces. The engine compiles what is
 * called often; a loop over millions of rows in a single first call would run
 * half-compiled, two to three times as long.
 *
 * @param length Number of rows.
 * @param piece Does the rows from its first argument to before its second.
 */
export function inPieces(
  length: number,
  piece: (from: number, to: number) => void,
): void {
  for (let from = 0; from < length; from += pieceSize) {
    piece(from, Math.min(length, from + pieceSize));
  }
}
