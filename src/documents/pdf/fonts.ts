import { readFileSync } from "node:fs";
import { sfntOfWoff } from "./woff";

/** Roboto: Latin, Cyrillic and Greek (Apache-2.0). */
const FILES = {
  regular: "roboto-fontface/fonts/roboto/Roboto-Regular.woff",
  medium: "roboto-fontface/fonts/roboto/Roboto-Medium.woff",
  bold: "roboto-fontface/fonts/roboto/Roboto-Bold.woff",
};

export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

const loaded = new Map<FontName, Buffer>();

/** The font as TrueType, read once in the life of the process. */
export function fontData(name: FontName): Buffer {
  const known = loaded.get(name);
  if (known) return known;
  const data = sfntOfWoff(readFileSync(require.resolve(FILES[name])));
  loaded.set(name, data);
  return data;
}
