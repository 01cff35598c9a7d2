import type { Locale } from "../../shared/locales";
import type { PrintedOrderName, PrintedSeller } from "../sale";
import { TEXTS } from "../texts";
import type { DocumentTexts } from "../texts/en";
import {
  type Block,
  EMPTY,
  pair,
  paragraphBlock,
  stack,
  tagged,
  textBlock,
  wrappedBlock,
} from "./blocks";
import { HAIRLINE, TINT } from "./colours";
import { TYPE } from "./document-looks";
import { BODY_WIDTH, drawFlow, type Piece } from "./flow";
import { fontNamed } from "./fonts";
import { logoBlock } from "./logo";
import { orgNumberOf } from "./parties";
import type { Sheet, Style } from "./sheet";
import { rule } from "./table";

/** What every part of a document on A4 needs. */
export type Paper = { sheet: Sheet; locale: Locale; texts: DocumentTexts["paper"] };

export const paperOf = (sheet: Sheet, locale: Locale): Paper => ({
  sheet,
  locale,
  texts: TEXTS[locale].paper,
});

export type Fact = [label: string, value: string | null];

type Headline = { title: string; number: string | null };

const COLUMN_GAP = 24;
/** What is below it stands in the window of an envelope. */
const MASTHEAD = { height: 62, gap: 24 };
const TITLE_WIDTH = 264;

/** Draws a document of A4 that begins with the seller's masthead; `mark` goes across every page. */
export function drawPaper(
  paper: Paper,
  seller: PrintedSeller,
  { headline, pieces, mark }: { headline: Headline; pieces: readonly Piece[]; mark?: string },
): void {
  const { sheet, texts } = paper;
  const line = (text: string, style: Style, width: number) =>
    sheet.fit(text, { ...style, width, steps: [[style.steps[0][0], 1]] });
  const half = (BODY_WIDTH - COLUMN_GAP) / 2;
  const running = (left: string, right: string, leftWidth: number): Block =>
    pair(
      paragraphBlock(sheet, line(left, TYPE.label, leftWidth)),
      paragraphBlock(sheet, line(right, TYPE.label, BODY_WIDTH - leftWidth - COLUMN_GAP), {
        align: "right",
      }),
      leftWidth + COLUMN_GAP,
    );
  const head = running(titleOf(headline), seller.name, half);
  const about = [seller.name, orgNumberOf(seller), seller.website].filter(Boolean).join("  ·  ");
  drawFlow(sheet, [mastheadPiece(paper, seller, headline), ...pieces], {
    head: ruledBelow(sheet, head),
    foot: (nth, count) =>
      ruledAbove(sheet, running(about, texts.page_of(nth, count), BODY_WIDTH - 110)),
    ...(mark && { backdrop: (width, height) => drawMark(sheet, mark, width, height) }),
  });
}

export const titleOf = ({ title, number }: Headline) => [title, number].filter(Boolean).join(" ");

export const orderNameOf = ({ code, display_number }: PrintedOrderName) =>
  [display_number, code].filter(Boolean).join(" · ");

function mastheadPiece({ sheet }: Paper, seller: PrintedSeller, headline: Headline): Piece {
  const leftWidth = BODY_WIDTH - TITLE_WIDTH - COLUMN_GAP;
  const title = stack(
    [0, textBlock(sheet, headline.title, { ...TYPE.title, width: TITLE_WIDTH }, RIGHT_H1)],
    [3, textBlock(sheet, headline.number, { ...TYPE.number, width: TITLE_WIDTH }, RIGHT)],
  );
  const { height, draw } = pair(
    logoBlock(sheet, seller) ?? textBlock(sheet, seller.name, { ...TYPE.name, width: leftWidth }),
    title,
    leftWidth + COLUMN_GAP,
  );
  return { block: { height: Math.max(height, MASTHEAD.height), draw } };
}

const RIGHT = { align: "right" } as const;
const RIGHT_H1 = { tag: "H1", align: "right" } as const;

/** Two parties beside one another, each below its label; a party of which nothing is known isn't named. */
export function partiesPiece(paper: Paper, ...parties: [label: string, lines: string[]][]): Piece {
  const width = (BODY_WIDTH - COLUMN_GAP) / 2;
  const [left = EMPTY, right = EMPTY] = parties.map(([label, lines]) =>
    partyBlock(paper, label, lines, width),
  );
  return { block: pair(left, right, width + COLUMN_GAP), gap: MASTHEAD.gap };
}

function partyBlock({ sheet }: Paper, label: string, lines: string[], width: number): Block {
  const [first, ...others] = lines;
  if (!first) return EMPTY;
  return stack(
    [0, wrappedBlock(sheet, label, { ...TYPE.label, width })],
    [2, wrappedBlock(sheet, first, { ...TYPE.strong, width })],
    [0, wrappedBlock(sheet, others.join("\n"), { ...TYPE.body, width })],
  );
}

const FACT_COLUMNS = 4;
const FACT_PADDING = 9;

/** Facts in a strip between two lines, each below its label; what isn't known is left out. */
export function factsPiece(paper: Paper, facts: readonly Fact[]): Piece {
  const { sheet } = paper;
  const strip = gridBlock(paper, facts, { width: BODY_WIDTH, columns: FACT_COLUMNS });
  if (strip.height === 0) return { block: EMPTY };
  const height = strip.height + 2 * FACT_PADDING;
  const block: Block = {
    height,
    draw: (x, y) => {
      const line = { x, width: BODY_WIDTH, weight: 0.5, colour: HAIRLINE };
      rule(sheet, { ...line, y });
      strip.draw(x, y + FACT_PADDING);
      rule(sheet, { ...line, y: y + height });
    },
  };
  return { block, gap: 20 };
}

/** Facts in rows of so many columns; a fact too long for its column has a row of its own. */
export function gridBlock(
  { sheet }: Paper,
  facts: readonly Fact[],
  { width, columns }: { width: number; columns: number },
): Block {
  const gap = 14;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const rows: { label: string; value: string; width: number }[][] = [];
  for (const [label, value] of facts) {
    if (!value?.trim()) continue;
    const isLong = sheet.widthOf(value, TYPE.strong) > columnWidth * MAX_FACT_LINES;
    const fact = { label, value, width: isLong ? width : columnWidth };
    const last = rows.at(-1);
    if (last && !isLong && last.length < columns && last[0]?.width === columnWidth) last.push(fact);
    else rows.push([fact]);
  }
  return stack(
    ...rows.map((row): [number, Block] => {
      const blocks = row.map(({ label, value, width: factWidth }) =>
        tagged(
          sheet,
          "P",
          stack(
            [0, wrappedBlock(sheet, label, { ...TYPE.label, width: factWidth }, PART)],
            [1, wrappedBlock(sheet, value, { ...TYPE.strong, width: factWidth }, PART)],
          ),
        ),
      );
      return [8, besideOneAnother(blocks, columnWidth + gap)];
    }),
  );
}

const MAX_FACT_LINES = 2;
const PART = { tag: null } as const;

const besideOneAnother = (blocks: readonly Block[], offset: number): Block => ({
  height: Math.max(...blocks.map(({ height }) => height)),
  draw: (x, y) => {
    blocks.forEach((block, index) => {
      block.draw(x + index * offset, y);
    });
  },
});

const PANEL = { padding: 14, radius: 8 };
export const PANEL_WIDTH = BODY_WIDTH - 2 * PANEL.padding;

/** The block on a ground that stands out, as wide as the page's body; nothing around nothing. */
export function panelPiece(sheet: Sheet, block: Block, gap = 20): Piece {
  if (block.height === 0) return { block };
  const height = block.height + 2 * PANEL.padding;
  return {
    block: {
      height,
      draw: (x, y) => {
        sheet.ornament((document) =>
          document.roundedRect(x, y, BODY_WIDTH, height, PANEL.radius).fill(TINT),
        );
        block.draw(x + PANEL.padding, y + PANEL.padding);
      },
    },
    gap,
  };
}

/** The heading of what follows, which stays with it. */
export const headingPiece = ({ sheet }: Paper, text: string): Piece => ({
  block: wrappedBlock(sheet, text, { ...TYPE.heading, width: BODY_WIDTH }, { tag: "H2" }),
  gap: 22,
  keeps_with_next: true,
});

export type Sum = { label: string; detail?: string | null; value: string; is_grand?: boolean };

type SumType = { body: Style; detail: Style; grand: Style };

/** Labels with amounts at the right of them, as rows of a table of their own. */
export function sumsBlock(
  sheet: Sheet,
  width: number,
  sums: readonly Sum[],
  type: SumType = TYPE,
): Block {
  const rows = sums.map(({ label, detail, value, is_grand }, index): [number, Block] => {
    const style = is_grand ? type.grand : type.body;
    const valueWidth = sheet.widthOf(value, style) + 0.01;
    const labelWidth = width - valueWidth - 10;
    const said = stack(
      [0, wrappedBlock(sheet, label, { ...style, width: labelWidth }, PART)],
      [0, wrappedBlock(sheet, detail ?? null, { ...type.detail, width: labelWidth }, PART)],
    );
    const amount = wrappedBlock(sheet, value, { ...style, width: valueWidth }, PART);
    return [
      is_grand || sums[index - 1]?.is_grand ? 7 : 3,
      {
        height: said.height,
        draw: (x, y) => {
          sheet.open("TR");
          sheet.open("TH", { scope: "Row" });
          said.draw(x, y);
          sheet.close();
          sheet.open("TD");
          amount.draw(x + width - valueWidth, y);
          sheet.close();
          sheet.close();
        },
      },
    ];
  });
  return tagged(sheet, "Table", stack(...rows));
}

const RUNNING_PADDING = 6;

const ruledBelow = (sheet: Sheet, block: Block): Block => {
  const height = block.height + RUNNING_PADDING;
  return {
    height,
    draw: (x, y) => {
      block.draw(x, y);
      rule(sheet, { x, y: y + height, width: BODY_WIDTH, weight: 0.5, colour: HAIRLINE });
    },
  };
};

const ruledAbove = (sheet: Sheet, { height, draw }: Block): Block => ({
  height: height + RUNNING_PADDING,
  draw: (x, y) => {
    rule(sheet, { x, y, width: BODY_WIDTH, weight: 0.5, colour: HAIRLINE });
    draw(x, y + RUNNING_PADDING);
  },
});

const MARK_SIZE = 118;

/** Across the page, from below to above. */
function drawMark(sheet: Sheet, mark: string, width: number, height: number): void {
  const [x, y] = [width / 2, height / 2];
  const half = (fontNamed("bold").widthOf(mark) * MARK_SIZE) / 2;
  sheet.ornament((document) => {
    document.save().rotate(-52, { origin: [x, y] });
    document.font("bold").fontSize(MARK_SIZE).fillColor(TINT);
    document.text(mark, x - half, y - MARK_SIZE / 2, { lineBreak: false }).restore();
  });
}
