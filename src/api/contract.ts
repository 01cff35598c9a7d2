import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import type { RefusalCode } from "../shared/errors";
import { oncePerKey } from "./guards/once-per-key";
import {
  forgetLanguage,
  refuseImpossibleIds,
  validateBody,
  validateQuery,
} from "./validation/middlewares";

/** What a route of ours takes and refuses: requests are checked by it, and `npm run openapi` writes it down. */
export type Contract = {
  method: "GET" | "POST" | "DELETE";
  /** As Medusa matches it: `/admin/box-office/events/:id`. */
  path: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What the body may be, where who reads it checks it once more. */
  bodies?: readonly z.ZodType[];
  /** The codes that it may answer with. */
  refuses: readonly RefusalCode[];
  /** The media types of the file that it answers with, where it is no JSON. */
  file?: readonly string[];
  /** It leads to another page. */
  leadsOn?: boolean;
  /** Only for a customer who is signed in. */
  isOwn?: boolean;
  /** It answers in the language that `?locale=` or the header `x-medusa-locale` asks for. */
  speaks?: boolean;
  /** It looks for what its query or its body names, and answers 404 where there is none. */
  finds?: boolean;
  /**
   * It moves money or gives a number: with an `Idempotency-Key` it is done once, and answers the same for a day. Its answer
   * is kept, so it has no secret.
   */
  isOnce?: boolean;
  /** Of the body; Medusa takes 100 kB. */
  sizeLimit?: string;
};

const ONCE_REFUSES = ["idempotency_key_in_use", "idempotency_key_reused"] as const;

type Rest = Partial<Omit<Contract, "method" | "path">>;

/** Makes the contracts of the routes below an address. */
export const routesAt = (base: string) => {
  const route = (method: Contract["method"], path: string, rest: Rest): Contract => ({
    method,
    path: `${base}${path}`,
    ...rest,
    refuses: [...(rest.refuses ?? []), ...(rest.isOnce ? ONCE_REFUSES : [])],
  });
  return {
    get: (path: string, query: z.ZodObject, rest: Rest = {}) =>
      route("GET", path, { query, ...rest }),
    post: (path: string, body: z.ZodType, rest: Rest = {}) =>
      route("POST", path, { body, ...rest }),
    remove: (path: string, rest: Rest = {}) => route("DELETE", path, rest),
  };
};

/** What Medusa runs before the route's handler. */
export function middlewareOf({ method, path, ...contract }: Contract): MiddlewareRoute {
  const { query, body, isOwn, speaks, isOnce, sizeLimit } = contract;
  return {
    method,
    matcher: path,
    middlewares: [
      ...(isOwn ? [authenticate("customer", ["session", "bearer"])] : []),
      ...(speaks ? [] : [forgetLanguage]),
      refuseImpossibleIds,
      ...(query ? [validateQuery(query)] : []),
      ...(body ? [validateBody(body)] : []),
      ...(isOnce ? [oncePerKey(path)] : []),
    ],
    ...(sizeLimit && { bodyParser: { sizeLimit } }),
  };
}
