const assets = globalThis as typeof globalThis & {
  bookAssets?: Record<string, string>;
};

/**
 * Loads a text that the book keeps in a script of its own.
 *
 * @throws {Error} If the script is not there.
 */
export async function loadAsset(name: string): Promise<string> {
  const known = assets.bookAssets?.[name];
  if (known !== undefined) return known;
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `assets/${name}.js`;
    script.onload = resolve;
    script.onerror = () =>
      reject(new Error(`The book's file assets/${name}.js cannot be loaded`));
    document.head.append(script);
  });
  return assets.bookAssets![name]!;
}
