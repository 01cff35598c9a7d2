import { randomInt } from "node:crypto";

/** 32 digits and capitals without those that are mistaken for one another: 5 bits a character, 40 in a code. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** E6: a code of an order, hard to guess, as people read it out: `7K4M-2XPQ`. It may be another order's already. */
export function orderCode(): string {
  const four = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${four()}-${four()}`;
}

const TYPED = new RegExp(`^([${ALPHABET}]{4})[- ]?([${ALPHABET}]{4})$`, "i");

/** The code that somebody typed, with or without its hyphen; null for what can be none. */
export function readOrderCode(typed: string): string | null {
  const [, first, second] = TYPED.exec(typed.trim()) ?? [];
  return first && second ? `${first}-${second}`.toUpperCase() : null;
}
