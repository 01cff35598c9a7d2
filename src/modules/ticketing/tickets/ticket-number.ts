import { readCode } from "../../../shared/codes";

/** The number that somebody typed (`7KQ-4M2-XPA`), with or without its hyphens; null for what can be none. */
export const readTicketNumber = (typed: string): string | null =>
  readCode(typed, { groups: 3, of: 3 });
