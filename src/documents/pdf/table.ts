import { type Block, paragraphBlock } from "./blocks";
import { HAIRLINE, INK } from "./colours";
import { TYPE } from "./document-looks";
import { type FlowElement, MAX_PIECE_HEIGHT, type Piece } from "./flow";
import { cutParagraph, type Paragraph, type Sheet, type Style } from "./sheet";

/** What a cell says: a text, and what is told more quietly below it. */
export type Cell = string | { text: string; detail: string | null } | null;

export type Column<Row> = {
  heading: string;
  /** `rest` shares what the others leave; the others are as wide as what they say. */
  width: "rest" | "content";
  align?: "left" | "right";
  cell: (row: Row) => Cell;
  style?: Style;
};

const GAP = 12;
const PADDING = 5;
const HEADING_PADDING = 4;
/** What a column of the rest never falls below, however wide the numbers beside it. */
const MIN_REST = 96;

/**
 * A table whose rows break over pages, each page with the headings again. A row isn't cut unless it is higher than a page.
 * Without rows there is nothing.
 */
export function tablePieces<Row>(
  sheet: Sheet,
  width: number,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Piece[] {
  if (!rows.length) return [];
  const cells = rows.map((row) => columns.map((column) => partsOf(column, row)));
  const widths = widthsOf(sheet, width, columns, cells);
  const element: FlowElement = { tag: "Table" };
  const place = (index: number) => ({
    x: widths.slice(0, index).reduce((sum, before) => sum + before + GAP, 0),
    align: columns[index]?.align ?? ("left" as const),
  });
  const heading = headingBlock(sheet, width, columns, widths, place);
  const pieces: Piece[] = [{ block: heading, element, keeps_with_next: true }];
  for (const row of cells) {
    const wrapped = row.map((parts, index) =>
      parts.map(([text, style]) => sheet.wrap(text, { ...style, width: widths[index] ?? 0 })),
    );
    for (const part of cutRow(wrapped)) {
      pieces.push({ block: rowBlock(sheet, width, part, place), element, heading });
    }
  }
  return pieces;
}

type Parts = [text: string, style: Style][];
type Place = (index: number) => { x: number; align: "left" | "right" };

function partsOf<Row>({ cell, style = TYPE.body }: Column<Row>, row: Row): Parts {
  const said = cell(row);
  if (said === null) return [];
  if (typeof said === "string") return [[said, style]];
  const { text, detail } = said;
  return detail
    ? [
        [text, style],
        [detail, TYPE.detail],
      ]
    : [[text, style]];
}

function widthsOf<Row>(
  sheet: Sheet,
  width: number,
  columns: readonly Column<Row>[],
  cells: readonly Parts[][],
): number[] {
  const wanted = columns.map(({ heading, width: kind }, index) => {
    if (kind === "rest") return null;
    const words = headingWidth(sheet, heading);
    const texts = cells.flatMap((row) =>
      (row[index] ?? []).map(([text, style]) => sheet.widthOf(text, style)),
    );
    return [words, ...texts].reduce((most, next) => Math.max(most, next), 0);
  });
  const sharing = wanted.filter((one) => one === null).length;
  const room = width - GAP * (columns.length - 1);
  const taken = wanted.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const most = room - MIN_REST * sharing;
  const shrink = sharing && taken > most ? most / taken : 1;
  const rest = sharing ? (room - taken * shrink) / sharing : 0;
  // A hair more, so that what was measured whole fits whole.
  return wanted.map((one) => (one === null ? rest : one * shrink + 0.01));
}

/** The least in which the heading has two lines. */
function headingWidth(sheet: Sheet, heading: string): number {
  const words = heading.split(" ");
  const widths = words.map((_, index) =>
    Math.max(
      sheet.widthOf(words.slice(0, index).join(" "), TYPE.label),
      sheet.widthOf(words.slice(index).join(" "), TYPE.label),
    ),
  );
  return Math.min(...widths);
}

function headingBlock<Row>(
  sheet: Sheet,
  width: number,
  columns: readonly Column<Row>[],
  widths: readonly number[],
  place: Place,
): Block {
  const texts = columns.map(({ heading }, index) =>
    sheet.wrap(heading, { ...TYPE.label, width: widths[index] ?? 0 }),
  );
  const most = Math.max(...texts.map(({ height }) => height));
  const height = most + 2 * HEADING_PADDING;
  return {
    height,
    draw: (x, y) => {
      sheet.open("TR");
      texts.forEach((text, index) => {
        const { x: left, align } = place(index);
        sheet.open("TH", { scope: "Column" });
        const top = y + HEADING_PADDING + most - text.height;
        sheet.draw(text, { tag: null, align, x: x + left, y: top });
        sheet.close();
      });
      sheet.close();
      rule(sheet, { x, y: y + height, width, weight: 0.9, colour: INK });
    },
  };
}

function rowBlock(sheet: Sheet, width: number, cells: Paragraph[][], place: Place): Block {
  const height = rowHeight(cells) + 2 * PADDING;
  return {
    height,
    draw: (x, y) => {
      sheet.open("TR");
      cells.forEach((paragraphs, index) => {
        const { x: left, align } = place(index);
        sheet.open("TD");
        let top = y + PADDING;
        for (const paragraph of paragraphs) {
          paragraphBlock(sheet, paragraph, { tag: null, align }).draw(x + left, top);
          top += paragraph.height;
        }
        sheet.close();
      });
      sheet.close();
      rule(sheet, { x, y: y + height, width, weight: 0.5, colour: HAIRLINE });
    },
  };
}

type Rule = { x: number; y: number; width: number; weight: number; colour: string };

export function rule(sheet: Sheet, { x, y, width, weight, colour }: Rule): void {
  sheet.ornament((document) =>
    document
      .lineWidth(weight)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colour),
  );
}

const cellHeight = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { height }) => sum + height, 0);

const rowHeight = (cells: readonly Paragraph[][]) => Math.max(...cells.map(cellHeight));

/** The row, in parts if it is higher than a page. */
function cutRow(cells: Paragraph[][]): Paragraph[][][] {
  const parts: Paragraph[][][] = [];
  let left = cells;
  while (rowHeight(left) > MAX_PIECE_HEIGHT) {
    const cut = left.map((paragraphs) => cutCell(paragraphs, MAX_PIECE_HEIGHT));
    parts.push(cut.map(([before]) => before));
    left = cut.map(([, after]) => after);
  }
  return [...parts, left];
}

function cutCell(paragraphs: readonly Paragraph[], height: number): [Paragraph[], Paragraph[]] {
  const before: Paragraph[] = [];
  const after: Paragraph[] = [];
  let room = height;
  for (const paragraph of paragraphs) {
    if (after.length === 0 && paragraph.height <= room) {
      before.push(paragraph);
      room -= paragraph.height;
      continue;
    }
    const [first, rest] = after.length ? [null, paragraph] : cutParagraph(paragraph, room);
    if (first?.lines.length) before.push(first);
    after.push(rest);
  }
  return [before, after];
}
