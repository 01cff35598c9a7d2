import type { Block } from "./blocks";
import { pictureSize } from "./picture";
import type { Sheet } from "./sheet";

const LOGO = { width: 180, height: 52 };

/** The shop's logo as papers have it; null where it has none that can be drawn. */
export function logoBlock(
  sheet: Sheet,
  { logo, name }: { logo: Uint8Array | null; name: string },
): Block | null {
  const size = logo && pictureSize(logo);
  if (!size) return null;
  const scale = Math.min(LOGO.width / size.width, LOGO.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return { height, draw: (x, y) => sheet.drawPicture(logo, name, { x, y, width, height }) };
}
