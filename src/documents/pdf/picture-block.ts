import type { Block } from "./blocks";
import { pictureSize, type Size } from "./picture";
import type { Sheet } from "./sheet";

/** A picture as large as it can be within the box; null of one that can't be drawn. */
export function pictureBlock(
  sheet: Sheet,
  picture: Uint8Array,
  description: string,
  within: Size,
): Block | null {
  const size = pictureSize(picture);
  if (!size) return null;
  const scale = Math.min(within.width / size.width, within.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    height,
    draw: (x, y) => sheet.drawPicture(picture, description, { x, y, width, height }),
  };
}
