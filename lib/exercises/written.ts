/**
 * A value as a learner would type it, as Markdown code: texts in their quotes,
 * lists in their brackets, numbers to six digits.
 */
export function written(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (value instanceof Promise) return "a promise";
  if (value instanceof Map || value instanceof Set) {
    return `\`new ${value.constructor.name}(${plain([...value])})\``;
  }
  return `\`${plain(value)}\``;
}

/** Around what JSON has no form for, so that its quotes can be taken off again. */
const mark = "\0";

function plain(value: unknown): string {
  const text = JSON.stringify(value, (_, inner) => {
    if (typeof inner === "bigint") return `${mark}${inner}n${mark}`;
    if (isTypedArray(inner)) return [...inner];
    if (typeof inner !== "number") return inner;
    return Number.isFinite(inner)
      ? Number(inner.toPrecision(6))
      : `${mark}${inner}${mark}`;
  });
  return text?.replaceAll(/"\\u0000|\\u0000"/g, "") ?? String(value);
}

/** Whether a value is a typed array of numbers, which serves as a list does. */
export function isTypedArray(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
