import type { ContraKind } from "../types";

/** Whose an account is, and in which currency, is what it is called; nobody looks it up. */
export type Account = `${"card" | "customer"}:${string}:${string}` | `${ContraKind}:${string}`;

export const cardAccount = (cardId: string, currencyCode: string): Account =>
  `card:${cardId}:${currencyCode}`;

export const customerAccount = (customerId: string, currencyCode: string): Account =>
  `customer:${customerId}:${currencyCode}`;

export const contraAccount = (kind: ContraKind, currencyCode: string): Account =>
  `${kind}:${currencyCode}`;

/** The card whose account it is, null of every other. */
export function cardOf(account: string): string | null {
  const [kind, owner] = account.split(":");
  return kind === "card" && owner ? owner : null;
}
