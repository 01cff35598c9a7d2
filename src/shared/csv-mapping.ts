import { z } from "@medusajs/framework/zod";
import { line } from "./text-schema";

const column = line(200);

/** Which column of a bank's table is what; chosen once, and kept. */
export const csvMapping = z
  .strictObject({
    delimiter: z.enum([";", ",", "\t", "|"]),
    decimal: z.enum([",", "."]),
    /** The order of day, month and year. */
    date_format: z.enum(["ymd", "dmy", "mdy"]),
    date: column,
    amount: column.nullable(),
    /** Instead of `amount`: what came in, and what went out, with or without a minus. */
    credit: column.nullable(),
    debit: column.nullable(),
    currency: column.nullable(),
    reference: column.nullable(),
    payer: column.nullable(),
    text: column.nullable(),
    bank_reference: column.nullable(),
  })
  .refine(({ amount, credit, debit }) => (amount === null) === Boolean(credit ?? debit), {
    path: ["amount"],
    message: "has to be a column, or else credit or debit or both",
  });

export type CsvMapping = z.infer<typeof csvMapping>;
