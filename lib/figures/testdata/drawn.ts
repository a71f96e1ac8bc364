import { parseHTML } from "linkedom";

type Matrix = readonly [number, number, number, number, number, number];

/** An element of a figure, and where and how it is drawn. */
export interface Drawn {
  readonly node: Element;
  /** An attribute, its own or that of the nearest element around it. */
  readonly inherited: (name: string) => string | undefined;
  /** A point of the element in the units of the whole figure. */
  readonly at: (x: number, y: number) => [number, number];
}

/** The elements of a figure with some name, in the order in which they are drawn. */
export function drawn(svg: string, name: string): Drawn[] {
  const root = parseHTML(svg).document.querySelector("svg")!;
  return [...root.querySelectorAll(name)].map((node) => {
    const chain = [node as Element];
    while (chain[0] !== root) chain.unshift(chain[0]!.parentElement!);
    const matrix = chain.reduce(
      (all, element) => multiply(all, parse(element.getAttribute("transform"))),
      [1, 0, 0, 1, 0, 0] as Matrix,
    );
    return {
      node,
      inherited: (name) =>
        chain.findLast((element) => element.hasAttribute(name))
          ?.getAttribute(name) ?? undefined,
      at: (x, y) => apply(matrix, x, y),
    };
  });
}

/** Numbers of an element's attributes. */
export function numbers({ node }: Drawn, ...names: string[]): number[] {
  return names.map((name) => Number(node.getAttribute(name)));
}

/** The corners of a path, a rectangle or a line. */
export function corners(shape: Drawn): [number, number][] {
  const { node, at } = shape;
  if (node.localName === "path") {
    return [...node.getAttribute("d")!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
      .map(([, x, y]) => at(Number(x), Number(y)));
  }
  if (node.localName === "line") {
    const [x1, y1, x2, y2] = numbers(shape, "x1", "y1", "x2", "y2");
    return [at(x1!, y1!), at(x2!, y2!)];
  }
  const [x, y, width, height] = numbers(shape, "x", "y", "width", "height");
  return [at(x!, y!), at(x! + width!, y! + height!)];
}

/** The texts of a figure and the points at which they are set. */
export function textPlaces(svg: string): Map<string, [number, number][]> {
  const places = drawn(svg, "text").map((text): [string, [number, number]] => {
    // A place within its line, in "em", is left out.
    const [x, y] = numbers(text, "x", "y").map((value) => value || 0);
    return [text.node.textContent!, text.at(x!, y!)];
  });
  return new Map(
    [...Map.groupBy(places, ([text]) => text)]
      .map(([text, all]) => [text, all.map(([, place]) => place)]),
  );
}

/** An axis of numbers: its ticks, and where a value is; `scale` is that of a curved one. */
export function axis(
  svg: string,
  side: "x" | "y",
  scale: (value: number) => number = (value) => value,
) {
  const along = side === "x" ? 0 : 1;
  const marks = drawn(svg, "g[aria-hidden] path").map(corners)
    .filter(([from, to]) => from![along] === to![along]);
  const texts = textPlaces(svg);
  const ticks = marks.map(([from, to]) => {
    const [text] = [...texts].find(([text, places]) =>
      /^−?[\d.,]+$/.test(text) &&
      places.some((place) =>
        Math.abs(place[along] - from![along]) < 0.01 &&
        Math.abs(place[1 - along]! - to![1 - along]!) < 4
      )
    )!;
    const value = Number(text.replace("−", "-").replace(",", ""));
    return { value, from: from!, to: to! };
  });
  const first = ticks[0]!, last = ticks.at(-1)!;
  const perValue = (last.from[along] - first.from[along]) /
    (scale(last.value) - scale(first.value));
  return {
    ticks,
    /** Units of the figure in one of the axis. */
    perValue,
    at: (value: number) =>
      first.from[along] + (scale(value) - scale(first.value)) * perValue,
  };
}

function parse(transform: string | null): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (
    const [, name, numbers] of (transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)
  ) {
    const [a = 0, b = 0] = numbers!.split(/[\s,]+/).map(Number);
    const turn = a * Math.PI / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    matrix = multiply(
      matrix,
      name === "rotate" ? [cos, sin, -sin, cos, 0, 0] : [1, 0, 0, 1, a, b],
    );
  }
  return matrix;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
