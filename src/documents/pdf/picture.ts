import { crc32, inflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

export type Size = { width: number; height: number };

/** More than a logo needs in print, and what is drawn for every document takes its time. */
const MAX_PIXELS = 1_000_000;

/** How many samples a pixel has, by PNG's colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * How many pixels the picture has that a document can draw: a JPEG, or a PNG that isn't interlaced, of a million pixels at
 * most. Null of any other, and of a broken one: PDFKit reads a picture while it writes, where nobody can catch its failure.
 */
export function pictureSize(picture: Uint8Array): Size | null {
  const data = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  const size = data.subarray(0, 8).equals(PNG) ? pngSize(data) : jpegSize(data);
  if (!size || size.width === 0 || size.height === 0) return null;
  return size.width * size.height <= MAX_PIXELS ? size : null;
}

const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** ISO/IEC 15948: chunks of a length, a type, data and a checksum. */
function pngSize(data: Buffer): Size | null {
  const chunks: { type: string; body: Buffer }[] = [];
  let at = PNG.length;
  while (chunks.at(-1)?.type !== "IEND") {
    if (at + 12 > data.length) return null;
    const end = at + 8 + data.readUInt32BE(at);
    if (end + 4 > data.length) return null;
    const typed = data.subarray(at + 4, end);
    if (crc32(typed) !== data.readUInt32BE(end)) return null;
    chunks.push({ type: typed.toString("latin1", 0, 4), body: typed.subarray(4) });
    at = end + 4;
  }
  const [header, ...others] = chunks;
  if (header?.type !== "IHDR" || header.body.length !== 13) return null;
  const { body } = header;
  const size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
  const [bits = 0, colour = 0, , , interlace] = body.subarray(8);
  const samples = SAMPLES[colour];
  if (!samples || interlace !== 0 || size.width * size.height > MAX_PIXELS) return null;
  const has = (type: string) => others.some((chunk) => chunk.type === type);
  // PDFKit takes an index for a byte where it makes a mask of a palette.
  if (colour === 3 && (!has("PLTE") || (has("tRNS") && bits !== 8))) return null;
  const bytes = size.height * (1 + Math.ceil((size.width * samples * bits) / 8));
  const packed = others.filter(({ type }) => type === "IDAT").map((chunk) => chunk.body);
  return isPacked(Buffer.concat(packed), bytes, size.height) ? size : null;
}

/** Whether it inflates to so many bytes, in so many rows that begin with one of the five filters. */
function isPacked(packed: Buffer, bytes: number, rows: number): boolean {
  try {
    const pixels = inflateSync(packed, { maxOutputLength: bytes });
    if (pixels.length !== bytes) return false;
    for (let at = 0; at < bytes; at += bytes / rows) if ((pixels[at] ?? 5) > 4) return false;
    return true;
  } catch {
    return false;
  }
}

/** As PDFKit reads it. */
function jpegSize(data: Buffer): Size | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null;
  try {
    const document = new PDFDocument({ autoFirstPage: false, font: "" }) as unknown as WithImages;
    const { width, height, bits, colorSpace } = document.openImage(data);
    return bits === 8 && colorSpace ? { width, height } : null;
  } catch {
    return null;
  }
}

/** Not in PDFKit's types. */
export type WithImages = {
  openImage(data: Buffer): Size & { bits: number; colorSpace: string | undefined };
};
