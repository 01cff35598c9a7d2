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
  const group = `([${READABLE}]{${of}})`;
  const made = new RegExp(`^${Array(groups).fill(group).join("[\\s\\p{Pd}]?")}$`, "iu");
  const parts = made.exec(typed.trim())?.slice(1);
  return parts ? parts.join("-").toUpperCase() : null;
}

/** An unguessable token of 160 bits that is safe in a URL and in a QR code, and that a log tells from a word. */
export function secretToken(): string {
  const token = randomBytes(20).toString("base64url");
  return isSecret(token) ? token : secretToken();
}
