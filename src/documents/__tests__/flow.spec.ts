import { type Piece, paginate } from "../pdf/flow";

const piece = (height: number, over: Partial<Piece> = {}): Piece => ({
  block: { height, draw: () => undefined },
  ...over,
});

/** How far below the top of its page each piece stands, page by page. */
const placed = (pieces: Piece[], roomOf: (nth: number) => number = () => 100) =>
  paginate(pieces, roomOf).map((page) => page.map(({ y }) => y));

describe("what flows over pages", () => {
  test("stands below one another with gaps, which the top of a page has not", () => {
    expect(placed([piece(40), piece(40, { gap: 10 }), piece(40, { gap: 10 })])).toEqual([
      [0, 50],
      [0],
    ]);
  });

  test("fills a page to its end", () => {
    expect(placed([piece(50), piece(50), piece(1)])).toEqual([[0, 50], [0]]);
  });

  test("goes to the next page together where it keeps together", () => {
    const kept = piece(30, { keeps_with_next: true });
    expect(placed([piece(50), kept, piece(30)])).toEqual([[0], [0, 30]]);
  });

  test("is parted where it is more than a page together", () => {
    const kept = piece(60, { keeps_with_next: true });
    expect(placed([piece(30), kept, kept, piece(10)])).toEqual([
      [0, 30],
      [0, 60],
    ]);
  });

  test("repeats the heading of a table that goes on, and only of that", () => {
    const heading = piece(10, { keeps_with_next: true });
    const row = piece(40, { heading: heading.block });
    expect(placed([heading, row, row, row, row, piece(5)])).toEqual([
      [0, 10, 50],
      [10, 50, 90],
    ]);
  });

  test("what is higher than a page has one to itself", () => {
    expect(placed([piece(10), piece(150), piece(10)])).toEqual([[0], [0], [0]]);
  });

  test("each page has its own room, and there is always one", () => {
    const rooms = (nth: number) => (nth === 1 ? 50 : 100);
    expect(placed([piece(50), piece(50), piece(50)], rooms)).toEqual([[0], [0, 50]]);
    expect(placed([])).toEqual([[]]);
  });

  test("what has no height leaves no gap", () => {
    expect(placed([piece(10), piece(0, { gap: 20 }), piece(10, { gap: 5 })])).toEqual([[0, 15]]);
  });
});
