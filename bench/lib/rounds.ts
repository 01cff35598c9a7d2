import { median } from "./statistics";

type Peers<Name extends string> = Record<Name, () => Promise<number>>;

type Rounds = { rounds: number; warmUps?: number };

/**
 * Measures peers side by side: A B, B A, A B …, so that whatever drifts on the machine hits all of them.
 * The first rounds warm up and are not counted.
 */
export async function inRounds<Name extends string>(
  { rounds, warmUps = 1 }: Rounds,
  peers: Peers<Name>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(peers) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const name of round % 2 ? names : [...names].reverse()) {
      const value = await peers[name]();
      if (round >= warmUps) measured[name].push(value);
    }
  }
  return measured;
}

/** Makes rounds of so many single measurements each, by their middle values. */
export function mediansBy(size: number, values: readonly number[]): number[] {
  const medians: number[] = [];
  for (let start = 0; start < values.length; start += size) {
    medians.push(median(values.slice(start, start + size)));
  }
  return medians;
}
