import bwipjs from "bwip-js";

/** A QR code as a square of modules, without its quiet zone. */
export type QrCode = {
  size: number;
  /** The dark modules as horizontal runs; a module is 1 wide. */
  runs: { x: number; y: number; width: number }[];
};

/** Blank modules that a scanner needs on every side (ISO/IEC 18004). */
export const QUIET_ZONE_MODULES = 4;

/** The code of the content at error correction level M: readable with 15 % of it damaged. */
export function qrCode(content: string): QrCode {
  const [symbol] = bwipjs.raw("qrcode", content, "eclevel=M");
  if (!symbol || !("pixs" in symbol)) throw new Error("A QR code could not be made.");
  const size = symbol.pixx;
  const runs: QrCode["runs"] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!symbol.pixs[y * size + x]) continue;
      const last = runs.at(-1);
      if (last?.y === y && last.x + last.width === x) last.width++;
      else runs.push({ x, y, width: 1 });
    }
  }
  return { size, runs };
}

/** The code as an SVG image that scales, black on white with its quiet zone; the caller gives it a size. */
export function qrSvg(content: string): string {
  const { size, runs } = qrCode(content);
  const side = size + 2 * QUIET_ZONE_MODULES;
  const path = runs
    .map(
      ({ x, y, width }) =>
        `M${x + QUIET_ZONE_MODULES} ${y + QUIET_ZONE_MODULES}h${width}v1h-${width}z`,
    )
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );
}
