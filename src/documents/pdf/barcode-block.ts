import type { Locale } from "../../shared/locales";
import { code128 } from "../barcode";
import { TEXTS } from "../texts";
import { type Block, stack, textBlock } from "./blocks";
import { ROLL_TYPE } from "./document-looks";
import type { Sheet } from "./sheet";

type Options = { width: number; height: number; align: "left" | "center"; locale: Locale };

/** Points of the narrowest bar at most: a short code isn't blown up. */
const MAX_MODULE = 1.2;
/** Blank modules that a scanner needs at both sides (ISO/IEC 15417). */
const QUIET_ZONE = 10;

/** The order's code for a scanner, with what it says below it; in the middle of the width it has its quiet zone, at the left that is the page's margin. */
export function barcodeBlock(
  sheet: Sheet,
  code: string,
  { width, height, align, locale }: Options,
): Block {
  const bars = code128(code);
  const modules = bars.reduce((sum, next) => sum + next, 0);
  const module = Math.min(MAX_MODULE, width / (modules + 2 * QUIET_ZONE));
  const box = { width: modules * module, height };
  const indent = align === "left" ? 0 : (width - box.width) / 2;
  const alternative = TEXTS[locale].paper.barcode_alternative(code);
  const drawn: Block = {
    height,
    draw: (x, y) => sheet.drawBars(bars, alternative, { ...box, x: x + indent, y }),
  };
  const said = textBlock(sheet, code, { ...ROLL_TYPE.strong, width }, { align });
  return stack([0, drawn], [3, said]);
}
