import type { z } from "@medusajs/framework/zod";
import type { Json } from "../../shared/json";
import type { REFUSALS } from "../refusals";

/** The `code` of an answer that refuses. */
export type RefusalCode = keyof typeof REFUSALS;

/** Of a list that is asked for by `limit` and `offset`. */
export type Page = { count: number; limit: number; offset: number };

/** Of a list that is asked for by `limit` and `cursor`: null where it ends. */
export type KeysetPage = { next_cursor: string | null; limit: number };

export type Deleted<What extends string> = { id: string; object: What; deleted: true };

/** What may stand in the address of a request that a validator of ours reads. */
export type Params<Validator extends z.ZodType> = Partial<Json<z.output<Validator>>>;
/** The body of a request that a validator of ours reads. */
export type Body<Validator extends z.ZodType> = z.input<Validator>;
