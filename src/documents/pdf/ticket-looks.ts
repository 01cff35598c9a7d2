import { INK, MUTED } from "./colours";
import type { Style } from "./sheet";

/** The type of a ticket. Every style ends small enough for names of some hundred letters. */
export const STYLES = {
  title: {
    font: "bold",
    colour: INK,
    steps: [
      [28, 2],
      [24, 3],
      [20, 4],
      [16, 6],
      [12, 9],
    ],
  },
  session: {
    font: "regular",
    colour: MUTED,
    steps: [
      [14, 2],
      [11, 3],
    ],
  },
  strong: {
    font: "medium",
    colour: INK,
    steps: [
      [13, 2],
      [11, 3],
      [9, 5],
    ],
  },
  plain: {
    font: "regular",
    colour: INK,
    steps: [
      [11, 2],
      [9, 4],
    ],
  },
  heading: { font: "medium", colour: INK, steps: [[11, 1]] },
  label: { font: "regular", colour: MUTED, steps: [[8.5, 1]] },
  small: {
    font: "regular",
    colour: MUTED,
    steps: [
      [9.5, 4],
      [8, 5],
    ],
  },
  number: {
    font: "bold",
    colour: INK,
    tracking: 0.6,
    steps: [
      [22, 1],
      [18, 1],
      [14, 1],
      [10, 2],
    ],
  },
} as const satisfies Record<string, Style>;
