import type { Block } from "./blocks";
import { pictureBlock } from "./picture-block";
import type { Sheet } from "./sheet";

const LOGO = { width: 180, height: 52 };

/** The shop's logo as papers have it; null where it has none that can be drawn. */
export function logoBlock(
  sheet: Sheet,
  { logo, name }: { logo: Uint8Array | null; name: string },
): Block | null {
  return logo && pictureBlock(sheet, logo, name, LOGO);
}
