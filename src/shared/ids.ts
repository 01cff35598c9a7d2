import { randomUUID } from "node:crypto";

/** A primary key for rows that SQL inserts, in the form of Medusa's own: `prefix_…`. */
export function newId(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll("-", "")}`;
}
