import type { MedusaResponse } from "@medusajs/framework/http";

/** What becomes `Body` once it has gone out as JSON: a moment may be a date until then. */
type Sent<Body> = Body extends string
  ? string extends Body
    ? Body | Date
    : Body
  : Body extends readonly (infer Item)[]
    ? readonly Sent<Item>[]
    : Body extends object
      ? { [Key in keyof Body]: Sent<Body[Key]> }
      : Body;

/** The response of a handler that answers with a type of `api/types`; `npm run openapi` reads it here. */
export type Answer<Body> = MedusaResponse<Sent<Body>>;

/** The response of whatever handler, for what answers nothing itself. */
export type AnyAnswer = MedusaResponse<never>;
