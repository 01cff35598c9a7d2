import { z } from "@medusajs/framework/zod";
import { labels, line, text, webUrl } from "./text-schema";

const MAX_FIELDS = 50;
const MAX_OPTIONS = 100;
/** Of an answer to a question whose field sets no limit of its own. */
export const MAX_LENGTH = { text: 255, long_text: 5000 } as const;

const question = {
  /** Its name in the API and in integrations; never changes. */
  key: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9_]*$/, "must be lower-case letters, digits and underscores"),
  label: labels(line(255)),
  is_required: z.boolean().default(false),
};

const field = z.discriminatedUnion("type", [
  z.strictObject({
    ...question,
    type: z.literal("text"),
    max_length: z.number().int().min(1).max(MAX_LENGTH.text).optional(),
  }),
  z.strictObject({
    ...question,
    type: z.literal("long_text"),
    max_length: z.number().int().min(1).max(MAX_LENGTH.long_text).optional(),
  }),
  z.strictObject({
    ...question,
    type: z.literal("choice"),
    options: z
      .array(z.strictObject({ value: line(100), label: labels(line(255)) }))
      .min(1)
      .max(MAX_OPTIONS)
      .refine((options) => areDifferent(options.map(({ value }) => value)), {
        error: "each value may stand once",
      }),
  }),
  z.strictObject({ ...question, type: z.literal("yes_no") }),
]);

/** A question that the merchant asks at checkout (E16). */
export type CheckoutField = z.infer<typeof field>;

export const checkoutFields = z
  .array(field)
  .max(MAX_FIELDS)
  .refine((fields) => areDifferent(fields.map(({ key }) => key)), {
    error: "each key may stand once",
  });

/** The terms of sale (M6): a change of them is a new version. */
export const checkoutTerms = z.strictObject({
  version: line(64),
  label: labels(text(1000)),
  /** Where they can be read. */
  url: webUrl.nullable().default(null),
  /** No order without. */
  is_required: z.boolean().default(true),
});

export type CheckoutTerms = z.infer<typeof checkoutTerms>;

/** What a shop asks of a buyer beside what Medusa asks. */
export type CheckoutForm = { terms: CheckoutTerms | null; checkout_fields: CheckoutField[] };

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
