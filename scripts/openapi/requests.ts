import { z } from "@medusajs/framework/zod";
import type { Contract } from "../../src/api/contract";

export type Schema = Record<string, unknown>;

/** What may be sent: the input side of a validator, which takes more than it gives on. */
function schemaOf(validator: z.ZodType): Schema {
  const { $schema, ...schema } = z.toJSONSchema(validator, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
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

export function requestBody(
  { path, bodies }: Contract,
  body: NonNullable<Contract["body"]>,
): Schema {
  const schema = bodies ? { anyOf: bodies.map(schemaOf) } : schemaOf(body);
  const type = isHosted(path) ? "application/x-www-form-urlencoded" : "application/json";
  return { required: true, content: { [type]: { schema } } };
}
