import bwipjs from "bwip-js";

/** A Code 128 (ISO/IEC 15417): bars and blanks in turn, each so many modules wide, without its quiet zone. */
export function code128(content: string): number[] {
  const [symbol] = bwipjs.raw("code128", content, "");
  if (!symbol || !("sbs" in symbol)) throw new Error("A barcode could not be made.");
  return symbol.sbs;
}
