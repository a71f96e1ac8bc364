import assert from "node:assert/strict";

type Kind = "column" | "object" | "number" | "string" | "boolean";

const kindOf = (value: unknown): Kind =>
  Array.isArray(value) ? "column" : typeof value as Kind;

/** Values of no kind that is asked for, and one of each kind. */
const others: readonly (readonly [Kind | null, unknown])[] = [
  [null, null],
  [null, () => [1, 2]],
  [null, new Map([["confidence", 0.9]])],
  [null, { length: 8, 0: 1 }],
  ["object", {}],
  ["column", [1, 2, 3]],
  ["number", 1],
  ["string", "1"],
  ["boolean", true],
];

const refused = { name: "TypeError", message: /^Cannot [a-z].* must be/ };

/**
 * Tests that each function of a module refuses arguments and options of another
 * kind and options that it does not know, and reads columns of data frames.
 *
 * @param calls A call of each function that succeeds, with every option that it
 * has.
 * @param objects Objects among the arguments that are not options.
 */
export function testArguments(
  module: Readonly<Record<string, unknown>>,
  calls: Readonly<Record<string, readonly unknown[]>>,
  objects: readonly unknown[] = [],
): void {
  const functions = Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function"
      ? [[name, value as (...args: unknown[]) => unknown] as const]
      : []
  );

  Deno.test("every exported function is called here", () => {
    assert.deepEqual(functions.map(([name]) => name), Object.keys(calls));
  });

  const asSeries = (value: unknown): unknown => {
    if (Array.isArray(value)) return { values: value };
    const isLeaf = kindOf(value) !== "object" || value === null ||
      ArrayBuffer.isView(value);
    return isLeaf ? value : Object.fromEntries(
      Object.entries(value as object).map(([k, v]) => [k, asSeries(v)]),
    );
  };

  for (const [name, call] of functions) {
    const args = calls[name] ?? [];
    const withArgument = (place: number, value: unknown) => () =>
      call(...args.with(place, value));

    Deno.test(`${name}() refuses arguments of another kind`, () => {
      call(...args);
      args.forEach((argument, place) => {
        for (const [kind, other] of others) {
          const isObject = objects.includes(argument) && kind === "object";
          if (kind === kindOf(argument) && !isObject) continue;
          const what = `${place}: ${other}`;
          assert.throws(withArgument(place, other), refused, what);
        }
      });
    });

    Deno.test(`${name}() reads columns of data frames as arrays`, () => {
      assert.deepEqual(call(...args.map(asSeries)), call(...args));
    });

    const place = args.findIndex((argument) =>
      kindOf(argument) === "object" && !objects.includes(argument)
    );
    if (place === -1) continue;
    const options = args[place] as Record<string, unknown>;

    Deno.test(`${name}() refuses options that it does not know, and lists its own`, () => {
      const unknown = { ...options, method: "breslow" };
      assert.throws(withArgument(place, unknown), (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /current value is "method"/);
        const listed = [...error.message.matchAll(/"(\w+)"/g)];
        assert.deepEqual(
          listed.slice(0, -1).map(([, option]) => option).toSorted(),
          Object.keys(options).toSorted(),
          "options without a row here",
        );
        return true;
      });
    });

    Deno.test(`${name}() refuses options of another kind`, () => {
      for (const [option, value] of Object.entries(options)) {
        for (const [kind, other] of others) {
          if (kind === kindOf(value)) continue;
          const changed = { ...options, [option]: other };
          const what = `${option}: ${other}`;
          assert.throws(withArgument(place, changed), refused, what);
        }
      }
    });
  }
}
