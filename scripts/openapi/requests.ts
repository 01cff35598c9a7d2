import { z } from "@medusajs/framework/zod";
import type { Contract } from "../../src/api/contract";
import { LOCALES } from "../../src/shared/locales";

export type Schema = Record<string, unknown>;

/** What may be sent: the input side of a validator, which takes more than it gives on. */
function schemaOf(validator: z.ZodType): Schema {
  const { $schema, ...schema } = z.toJSONSchema(validator, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // A number of a query is sent as text, and zod leaves out what it is by default.
      if (def.type === "default" && jsonSchema.type === "integer") {
        jsonSchema.default = def.defaultValue as number;
      }
      // A pattern that only repeats what its format says is long and tells nobody anything.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return schema;
}

/** What the plugin serves itself, to people. */
export const isHosted = (path: string) => path.startsWith("/box-office/");

export const pathParameters = (path: string): Schema[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    ...(name === "token" && { description: "It opens this to whoever has it; a link ends in it." }),
    schema: { type: "string" },
  }));

export function queryParameters(query: z.ZodType): Schema[] {
  const { properties, required } = schemaOf(query);
  return Object.entries(properties as Record<string, Schema>).map(([name, schema]) => ({
    name,
    in: "query",
    ...((required as string[] | undefined)?.includes(name) && { required: true }),
    schema,
  }));
}

/** A tag of BCP 47; of a language that we don't speak it asks for nothing. */
const TAG = { type: "string", examples: LOCALES };

/** How a request says that it is the one that came before. */
export function keyParameters({ isOnce }: Contract): Schema[] {
  if (!isOnce) return [];
  const description =
    "Of the client's choice, for one request of its user to this route: the same key with the same body is answered as the first time, for 24 hours, and nothing is done again.";
  const schema = { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$" };
  return [{ name: "idempotency-key", in: "header", description, schema }];
}

/** How a language is asked for, where one is. */
export function languageParameters({ path, speaks, file }: Contract): Schema[] {
  if (speaks) {
    const description =
      "The language of labels and messages; by default that of the cart or order.";
    return [
      { name: "locale", in: "query", description, schema: TAG },
      {
        name: "x-medusa-locale",
        in: "header",
        description: "As `locale`, which goes first.",
        schema: TAG,
      },
    ];
  }
  if (!isHosted(path) || !file?.includes("text/html")) return [];
  const description = "The language of a page that opens nothing; others are in their order's.";
  return [{ name: "accept-language", in: "header", description, schema: { type: "string" } }];
}

export function requestBody(
  { path, bodies }: Contract,
  body: NonNullable<Contract["body"]>,
): Schema {
  const schema = bodies ? { anyOf: bodies.map(schemaOf) } : schemaOf(body);
  const type = isHosted(path) ? "application/x-www-form-urlencoded" : "application/json";
  return { required: true, content: { [type]: { schema } } };
}
