/** The texts of an SVG in the order in which they are drawn. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) =>
    text!
  );
}
