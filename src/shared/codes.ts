import { randomBytes, randomInt } from "node:crypto";
import { isSecret } from "./logs/mask-secrets";

/** Digits and capitals without those that are mistaken for one another (0/O, 1/I/L, U/V). */
const READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that people read out and type, e.g. `7KQ-4M2-XPA`: groups of three, ~4.9 bits a character. */
export function readableCode(groups: number): string {
  const group = () =>
    Array.from({ length: 3 }, () => READABLE[randomInt(READABLE.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** An unguessable token of 160 bits that is safe in a URL and in a QR code, and that a log tells from a word. */
export function secretToken(): string {
  const token = randomBytes(20).toString("base64url");
  return isSecret(token) ? token : secretToken();
}
