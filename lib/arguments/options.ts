import { invalid } from "./invalid.ts";
import { didYouMean } from "./nearest.ts";

/**
 * The default of every option of a function, `undefined` for those that have
 * none. An option that is missing here, or that the function does not have, is
 * an error of types, so that this list and the options' type stay the same.
 */
export type Defaults<Options> = {
  readonly [Name in keyof Options]-?: Options[Name] | undefined;
};

/** The options in force: those given, and the defaults of the others. */
export type OptionsInForce<Options, D extends Defaults<Options>> = {
  readonly [
    // Of the optional ones, those without a default may be undefined.
    Name in keyof Options
  ]-?:
    | Options[Name]
    | (undefined extends D[Name]
      ? Partial<Pick<Options, Name>> extends Pick<Options, Name> ? undefined
      : never
      : never);
};

/**
 * Fills in the defaults of the options that are not given. An option that the
 * function does not know is refused: it would be ignored, and the answer would
 * be that of another question.
 *
 * @param action What the function does, as in "estimate survival".
 * @param options What the caller gave.
 * @param defaults The options that the function knows.
 * @returns All options, each as given or at its default.
 * @throws {TypeError} If `options` is not a plain object, or has an option that
 * `defaults` lacks; the message names the nearest and lists all.
 *
 * @example
 * ```ts
 * import { checkOptions } from "./options.ts";
 * import assert from "node:assert/strict";
 *
 * const defaults = { confidence: 0.95, entry: undefined };
 * assert.deepEqual(checkOptions("fit", { entry: [0] }, defaults), {
 *   confidence: 0.95,
 *   entry: [0],
 * });
 * const misspelt = JSON.parse('{ "confidense": 0.9 }');
 * assert.throws(
 *   () => checkOptions("fit", misspelt, defaults),
 *   /"confidense"; did you mean confidence\?/,
 * );
 * ```
 */
export function checkOptions<
  Options extends object,
  const D extends Defaults<Options>,
>(
  action: string,
  options: Options,
  defaults: D,
): OptionsInForce<Options, D> {
  if (Object.prototype.toString.call(options) !== "[object Object]") {
    throw invalid(action, "options", "an object", options, false);
  }
  const inForce: Record<string, unknown> = { ...defaults };
  for (const name in options) {
    if (!Object.hasOwn(defaults, name)) {
      throw unknownName(action, "an option", name, Object.keys(defaults));
    }
    if (options[name] !== undefined) inForce[name] = options[name];
  }
  return inForce as OptionsInForce<Options, D>;
}

/**
 * The error of a name that is none of those known.
 *
 * @param action What the function does, as in "estimate survival".
 * @param what What is named, as in "an option".
 * @param name The name given.
 * @param known The names that could be given.
 * @returns The error, which lists all and asks whether the nearest was meant.
 */
export function unknownName(
  action: string,
  what: string,
  name: string,
  known: readonly string[],
): TypeError {
  const expected = `one of "${known.join('", "')}"`;
  const { message } = invalid(action, what, expected, name, false);
  const question = didYouMean(name, known);
  return new TypeError(
    question === undefined ? message : `${message}; ${question}`,
  );
}
