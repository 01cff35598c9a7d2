import type { Spread } from "./statistics";

/** `within`: as good as what the same differs by from itself. */
type Aim = { atLeast: number } | { atMost: number } | { within: Spread };

export type Figure = {
  /** What is divided by what, as "claims/s, module ÷ plain pg". */
  name: string;
  ratio: Spread;
  /** The absolute numbers behind the ratio. */
  detail?: string;
  aim?: Aim;
};

/** One line per figure. A missed aim is said and fails nothing: this measures, it does not test. */
export function printFigure({ name, ratio, detail, aim }: Figure): void {
  const spread = `${inTwoDigits(ratio.min)}–${inTwoDigits(ratio.max)} over ${ratio.count} rounds`;
  const parts = [`${name}: ${inTwoDigits(ratio.median)} (${spread})`, detail, verdict(ratio, aim)];
  print(parts.filter(Boolean).join("; "));
}

/** A line of absolute numbers that belong to the figure above it. */
export function printNote(text: string): void {
  print(`    ${text}`);
}

function verdict({ median }: Spread, aim: Aim | undefined): string | undefined {
  if (!aim) return undefined;
  if ("within" in aim) {
    const { min, max } = aim.within;
    const isMet = median >= min && median <= max;
    return `aim ${inTwoDigits(min)}–${inTwoDigits(max)}: ${isMet ? "met" : "MISSED"}`;
  }
  const [sign, limit, isMet] =
    "atLeast" in aim
      ? ["≥", aim.atLeast, median >= aim.atLeast]
      : ["≤", aim.atMost, median <= aim.atMost];
  return `aim ${sign} ${limit}: ${isMet ? "met" : "MISSED"}`;
}

export const inTwoDigits = (value: number) => value.toFixed(2);
export const rate = (perSecond: number) => `${Math.round(perSecond).toLocaleString("en")}/s`;
export const milliseconds = (value: number) =>
  `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

// Not console.log: jest would put the place of the call below every line.
const print = (line: string) => process.stdout.write(`${line}\n`);
