import path from "node:path";
import { buildGenerator, programFromConfig } from "typescript-json-schema";
import { API } from "./handlers";
import type { Schema } from "./requests";

const TYPES = path.join(API, "types");
const OURS = "#/definitions/";

/**
 * The schemas of types of `api/types`, by their names, with those that they refer to. What has no name of its own stands
 * where it is used.
 *
 * @throws Error for a name that isn't there
 */
export function schemasOf(names: readonly string[]): Record<string, Schema> {
  const program = programFromConfig(path.join(API, "../../tsconfig.json"), [
    path.join(TYPES, "index.ts"),
  ]);
  // Every name that it sees is read and may stand for one of ours: Medusa has thousands.
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(TYPES));
  const generator = buildGenerator(
    { ...program, getSourceFiles: () => ours },
    { required: true, ignoreErrors: true },
  );
  const { definitions } = generator?.getSchemaForSymbols([...names]) ?? {};
  const read = definitions as Record<string, Schema>;
  const named = Object.keys(read).filter(isName).sort();
  return Object.fromEntries(named.map((name) => [name, settled(read[name], read) as Schema]));
}

/**
 * `{id:string}` is none, nor is `OrderPayment_1`: the generator numbers types of one name.
 *
 * @throws Error for a name that is written otherwise, which might be taken for one of those
 */
export function isName(name: string): boolean {
  if (/^[A-Za-z]+$/.test(name)) return true;
  if (/^[\w$]+$/.test(name) && !/^[A-Za-z]+_\d+$/.test(name)) {
    throw new Error(`${name}: a type of an answer has a name of letters only`);
  }
  return false;
}

/** With its references to what has a name in the document, and all else in place. */
function settled(value: unknown, read: Record<string, Schema>): unknown {
  if (Array.isArray(value)) return value.map((item) => settled(item, read));
  if (value === null || typeof value !== "object") return value;
  const { $ref, ...schema } = value as Schema;
  if (typeof $ref === "string" && $ref.startsWith(OURS)) {
    const name = decodeURIComponent($ref.slice(OURS.length));
    if (isName(name)) return { $ref: `#/components/schemas/${name}` };
    return settled({ ...read[name], ...schema }, read);
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]) => [key, settled(inner, read)]),
  );
}
