const metresPerInch = 0.0254;
/** Signature and IHDR chunk: what stands before the place of a pHYs chunk. */
const headerLength = 8 + 25;

/**
 * Writes the resolution into a PNG as a pHYs chunk, which renderers leave out;
 * without it a journal's system takes the picture for 72 dpi.
 */
export function setResolution(png: Uint8Array, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / metresPerInch);
  const chunk = new DataView(new ArrayBuffer(21));
  chunk.setUint32(0, 9);
  chunk.setUint32(4, 0x70485973); // "pHYs"
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1); // the unit is the metre
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  const result = new Uint8Array(png.length + chunk.byteLength);
  result.set(png.subarray(0, headerLength));
  result.set(new Uint8Array(chunk.buffer), headerLength);
  result.set(png.subarray(headerLength), headerLength + chunk.byteLength);
  return result;
}

/** The checksum of a chunk: PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  return ~crc >>> 0;
}
