import { paragraphBlock } from "./blocks";
import type { FlowElement, Piece } from "./flow";
import { type Look, linesOf, type Sheet } from "./sheet";

/** A text that may go on over pages; no line of it stands alone on one. */
export function prosePieces(
  sheet: Sheet,
  text: string | null,
  look: Look,
  { gap = 0 }: { gap?: number } = {},
): Piece[] {
  const element: FlowElement = { tag: "P" };
  const lines = linesOf(sheet.wrap(text ?? "", look));
  return lines.map((line, index) => ({
    block: paragraphBlock(sheet, line, { tag: null }),
    gap: index === 0 ? gap : 0,
    element,
    keeps_with_next: lines.length > 1 && (index === 0 || index === lines.length - 2),
  }));
}
