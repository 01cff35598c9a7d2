import type { Align, Look, Paragraph, Sheet, Tag } from "./sheet";

/** Something of known height that is drawn from its upper left corner. */
export type Block = { height: number; draw(x: number, y: number): void };

type TextOptions = { tag?: Tag; align?: Align };

export const EMPTY: Block = { height: 0, draw: () => undefined };

/** A text fitted to its look; of no height when nothing of it can be printed. */
export function textBlock(
  sheet: Sheet,
  text: string | null,
  look: Look,
  options: TextOptions = {},
): Block {
  return paragraphBlock(sheet, sheet.fit(text ?? "", look), options);
}

/** A text of any length, with its line ends, at its look's first size; of no height when nothing of it can be printed. */
export const wrappedBlock = (
  sheet: Sheet,
  text: string | null,
  look: Look,
  options: TextOptions = {},
): Block => paragraphBlock(sheet, sheet.wrap(text ?? "", look), options);

export const paragraphBlock = (
  sheet: Sheet,
  paragraph: Paragraph,
  { tag = "P", align = "left" }: TextOptions = {},
): Block => ({
  height: paragraph.height,
  draw: (x, y) => sheet.draw(paragraph, { tag, align, x, y }),
});

/** The block as an element of the document's structure, of which what it draws is part. */
export const tagged = (sheet: Sheet, tag: string, { height, draw }: Block): Block => ({
  height,
  draw: (x, y) => {
    sheet.open(tag);
    draw(x, y);
    sheet.close();
  },
});

/** Blocks below one another, each with a gap above; what has no height leaves no gap. */
export function stack(...pieces: [gap: number, block: Block][]): Block {
  const placed: { block: Block; top: number }[] = [];
  let height = 0;
  for (const [gap, block] of pieces) {
    if (block.height === 0) continue;
    const top = height === 0 ? 0 : height + gap;
    placed.push({ block, top });
    height = top + block.height;
  }
  return {
    height,
    draw: (x, y) => {
      for (const { block, top } of placed) block.draw(x, y + top);
    },
  };
}

/** Two blocks beside one another, the second `offset` to the right of the first. */
export function pair(left: Block, right: Block, offset: number): Block {
  return {
    height: Math.max(left.height, right.height),
    draw: (x, y) => {
      left.draw(x, y);
      right.draw(x + offset, y);
    },
  };
}
