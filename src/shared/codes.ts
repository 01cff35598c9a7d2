import { randomBytes, randomInt } from "node:crypto";

/** Digits and capitals without those that are mistaken for one another (0/O, 1/I/L, U/V). */
const READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that people read out and type, e.g. `7KQ-4M2-XPA`: groups of three, ~4.9 bits a character. */
export function readableCode(groups: number): string {
  const group = () =>
    Array.from({ length: 3 }, () => READABLE[randomInt(READABLE.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** An unguessable token of 160 bits that is safe in a URL and in a QR code. */
export function secretToken(): string {
  return randomBytes(20).toString("base64url");
}
