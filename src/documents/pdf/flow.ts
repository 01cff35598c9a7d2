import { type Block, EMPTY } from "./blocks";
import type { Sheet } from "./sheet";

/** What is drawn whole on one page. */
export type Piece = {
  block: Block;
  /** Above it, but at the top of a page. */
  gap?: number;
  /** It stands on the page on which the next one begins. */
  keeps_with_next?: boolean;
  /** What it is part of, with the pieces beside it that name the same. */
  element?: FlowElement;
  /** Drawn above it again where it begins a page. */
  heading?: Block;
};

/** An element of the document's structure that may go on over pages. */
export type FlowElement = { tag: "Table" | "P" };

/** What stands on every page beside the flow; `nth` begins at 1. */
export type RunningParts = {
  /** From the second page on. */
  head: Block;
  foot: (nth: number, count: number) => Block;
  /** Behind everything. */
  backdrop?: (width: number, height: number) => void;
};

export const A4 = { width: 595.28, height: 841.89 };
/** 20 mm at the sides: what stands below the head is in the window of an envelope. */
const MARGIN = { side: 56.7, top: 42, bottom: 30 };
const RUNNING_GAP = 14;

export const BODY_WIDTH = A4.width - 2 * MARGIN.side;
/** What a page surely has room for, whatever runs above and below. */
export const MAX_PIECE_HEIGHT = 560;

type Page = { piece: Piece; y: number }[];

/** Draws the pieces below one another on pages of A4, as many as it takes, each with the running parts. */
export function drawFlow(sheet: Sheet, pieces: readonly Piece[], running: RunningParts): void {
  const { head, foot, backdrop } = running;
  const footY = A4.height - MARGIN.bottom - foot(1, 1).height;
  const top = (nth: number) =>
    MARGIN.top + (nth > 1 && head.height ? head.height + RUNNING_GAP : 0);
  const pages = paginate(pieces, (nth) => footY - RUNNING_GAP - top(nth));
  let open: FlowElement | undefined;
  const goTo = (element: FlowElement | undefined) => {
    if (element === open) return;
    if (open) sheet.close();
    if (element) sheet.open(element.tag);
    open = element;
  };
  pages.forEach((page, index) => {
    const nth = index + 1;
    if (nth === 1) sheet.page(A4.width, A4.height);
    else sheet.nextPage(A4.width, A4.height);
    sheet.running(() => {
      backdrop?.(A4.width, A4.height);
      if (nth > 1) head.draw(MARGIN.side, MARGIN.top);
      foot(nth, pages.length).draw(MARGIN.side, footY);
    });
    page.forEach(({ piece, y }, place) => {
      goTo(piece.element);
      if (place === 0 && nth > 1 && piece.heading) {
        sheet.running(() => piece.heading?.draw(MARGIN.side, top(nth)));
      }
      piece.block.draw(MARGIN.side, top(nth) + y);
    });
  });
  goTo(undefined);
}

/**
 * Which piece stands on which page, and how far below its top. Pieces that keep with the next go to the next page together,
 * unless they are more than a page has room for. There is always a page.
 */
export function paginate(
  pieces: readonly Piece[],
  roomOf: (nth: number) => number,
): [Page, ...Page[]] {
  const pages: [Page, ...Page[]] = [[]];
  let page: Page = pages[0];
  let end = 0;
  const turn = () => {
    page = [];
    pages.push(page);
    end = 0;
  };
  const place = (piece: Piece) => {
    const isFirst = page.length === 0;
    const repeated = isFirst && pages.length > 1 ? (piece.heading ?? EMPTY).height : 0;
    const y = isFirst ? repeated : end + (piece.gap ?? 0);
    page.push({ piece, y });
    end = y + piece.block.height;
  };
  for (const together of keptTogether(pieces)) {
    const room = roomOf(pages.length);
    if (page.length && end + heightOf(together) > room) {
      if (heightOf(together) <= roomOf(pages.length + 1)) turn();
    }
    for (const piece of together) {
      const needed = (page.length ? (piece.gap ?? 0) : 0) + piece.block.height;
      if (page.length && end + needed > roomOf(pages.length)) turn();
      place(piece);
    }
  }
  return pages;
}

/** With the gap above; where they begin a page there is more room, or a heading. */
const heightOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, { block, gap = 0 }) => sum + gap + block.height, 0);

function keptTogether(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (piece.block.height === 0) continue;
    const last = groups.at(-1);
    if (isOpen && last) last.push(piece);
    else groups.push([piece]);
    isOpen = piece.keeps_with_next === true;
  }
  return groups;
}
