/** The middle value and the ends of a set of measurements. */
export type Spread = { median: number; min: number; max: number; count: number };

/** The value below which the given share of the values lies, between neighbours by straight line. */
export function quantile(values: readonly number[], share: number): number {
  if (!values.length) throw new Error("There is no quantile of nothing");
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    count: values.length,
  };
}

/** Compares what was measured side by side: each round's value with the peer's of the same round. */
export function ratioOf(values: readonly number[], peers: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (peers[round] as number)));
}

/** In what share of all pairs the value is above the peer; a half where nobody could tell one from the other. */
export function shareAbove(values: readonly number[], peers: readonly number[]): number {
  let above = 0;
  for (const value of values) {
    for (const peer of peers) above += value > peer ? 1 : value === peer ? 0.5 : 0;
  }
  return above / (values.length * peers.length);
}

/** By how much values that were taken at equal distances rise from one to the next: the straight line of least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let rise = 0;
  let run = 0;
  values.forEach((value, nth) => {
    rise += (nth - middle) * (value - mean);
    run += (nth - middle) ** 2;
  });
  return run === 0 ? 0 : rise / run;
}
