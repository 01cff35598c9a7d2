import { z } from "@medusajs/framework/zod";
import { name, phone } from "./fields";

/** What a participant says of oneself; an empty field says nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(
      // What may be sent, for the types of bodies; at run time it is anything.
      (value: z.input<Schema> | null) =>
        typeof value === "string" && !value.trim() ? null : value,
      schema.nullable(),
    )
    .meta({ description: "Nothing but blanks says nothing, as null does." })
    .default(null);

export const RegisterHolder = z.strictObject({
  name: orNothing(name),
  email: orNothing(z.email().max(255)),
  phone: orNothing(phone),
});
