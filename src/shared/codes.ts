import { randomBytes, randomInt } from "node:crypto";
import { isSecret } from "./logs/mask-secrets";

/** Digits and capitals without those that are mistaken for one another (0/O, 1/I): 32, of 5 bits each. */
export const READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A code that people read out and type, in so many groups of so many characters, e.g. `7KQ-4M2-XPA`. */
export function readableCode({ groups, of }: { groups: number; of: number }): string {
  const group = () => Array.from({ length: of }, () => READABLE[randomInt(READABLE.length)]);
  return Array.from({ length: groups }, () => group().join("")).join("-");
}

/** The code that somebody typed, as it was made: hyphens may be missing, or be blanks. Null for what can be none. */
export function readCode(
  typed: string,
  { groups, of }: { groups: number; of: number },
): string | null {
  const parts = new RegExp(`^${patternOf({ groups, of })}$`, "iu").exec(typed.trim())?.slice(1);
  return parts ? parts.join("-").toUpperCase() : null;
}

/** All that may be such a code in what somebody wrote, each once, as it would have been made: words of the same length are too. */
export function codesIn(written: string, shape: { groups: number; of: number }): string[] {
  // Looked at from each word's beginning on, for the word before a code may be as long as one of its groups.
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?=${patternOf(shape)}(?![\\p{L}\\p{N}]))`, "giu");
  const found = [...written.matchAll(made)].map(([, ...parts]) => parts.join("-").toUpperCase());
  return [...new Set(found)];
}

const patternOf = ({ groups, of }: { groups: number; of: number }) =>
  Array(groups).fill(`([${READABLE}]{${of}})`).join("[\\s\\p{Pd}]?");

/** An unguessable token of 160 bits that is safe in a URL and in a QR code, and that a log tells from a word. */
export function secretToken(): string {
  const token = randomBytes(20).toString("base64url");
  return isSecret(token) ? token : secretToken();
}
