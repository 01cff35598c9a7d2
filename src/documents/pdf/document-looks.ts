import { BLACK, INK, MUTED } from "./colours";
import type { Style } from "./sheet";

/** The type of documents on A4. */
export const TYPE = {
  title: {
    font: "bold",
    colour: INK,
    steps: [
      [24, 1],
      [20, 1],
      [17, 3],
    ],
  },
  number: {
    font: "medium",
    colour: MUTED,
    steps: [
      [12, 1],
      [10, 4],
    ],
  },
  name: {
    font: "bold",
    colour: INK,
    steps: [
      [16, 1],
      [13, 2],
      [10, 8],
    ],
  },
  heading: { font: "medium", colour: INK, steps: [[11, 1]] },
  body: { font: "regular", colour: INK, leading: 1.36, steps: [[9.5, 1]] },
  strong: { font: "medium", colour: INK, leading: 1.36, steps: [[9.5, 1]] },
  detail: { font: "regular", colour: MUTED, leading: 1.36, steps: [[8, 1]] },
  label: { font: "regular", colour: MUTED, leading: 1.3, steps: [[8, 1]] },
  grand: { font: "bold", colour: INK, leading: 1.3, steps: [[12, 1]] },
} as const satisfies Record<string, Style>;

/** The type of receipts on rolls: a label printer knows black only. */
export const ROLL_TYPE = {
  name: {
    font: "bold",
    colour: BLACK,
    steps: [
      [13, 2],
      [10, 6],
    ],
  },
  title: { font: "bold", colour: BLACK, steps: [[11, 1]] },
  body: { font: "regular", colour: BLACK, steps: [[8.5, 1]] },
  detail: { font: "regular", colour: BLACK, steps: [[7.5, 1]] },
  strong: { font: "medium", colour: BLACK, steps: [[8.5, 1]] },
  grand: { font: "bold", colour: BLACK, steps: [[9.5, 1]] },
} as const satisfies Record<string, Style>;
