import { z } from "@medusajs/framework/zod";
import { invalid } from "../../shared/errors";

/** Where a page of a list ended, as a client hands it back: not to be read, and checked like anything a client says. */
export function cursorOf<Schema extends z.ZodType>(values: z.infer<Schema>): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** @throws 400 for what is no cursor of this list */
export function readCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw invalid("cursor: is not one that this list gave");
  }
}

/** A whole number that PostgreSQL takes for a moment in microseconds, an amount or a place. */
export const cursorKey = z.number().int();
