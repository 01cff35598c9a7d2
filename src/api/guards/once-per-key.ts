import { createHash, randomUUID } from "node:crypto";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_BUDGETS } from "../../modules/budgets";
import { invalid, refusal } from "../../shared/errors";

const KEY = /^[\x21-\x7e]{1,255}$/;

const REFUSED = {
  idempotency_key_in_use: "The request with this Idempotency-Key is under way; ask again",
  idempotency_key_reused: "Another request had this Idempotency-Key",
} as const;

/**
 * Answers a request that comes again with its `Idempotency-Key` as it was answered, for 24 hours, whoever hung up: it is
 * done once. The key is the user's, on this route. What was refused is kept as well; what failed (5xx) may be tried again.
 *
 * @param route as Medusa matches it
 * @throws `idempotency_key_reused` of another body or address, `idempotency_key_in_use`, 400 for what is no key
 */
export function oncePerKey(route: string) {
  return async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> => {
    const given = req.get("idempotency-key");
    if (given === undefined) return next();
    if (!KEY.test(given)) throw invalid("Idempotency-Key: must be 1 to 255 characters of ASCII");
    const { actor_type, actor_id } = req.auth_context;
    const answers = req.scope.resolve(BOX_OFFICE_BUDGETS).answers;
    const key = hashed([actor_type, actor_id, route, given]);
    const request = hashed([req.params, req.validatedBody]);
    const begun = await answers.beginRequest({ key, request });
    if ("refused" in begun) throw refusal(begun.refused, REFUSED[begun.refused]);
    if ("answer" in begun) {
      res.status(begun.answer.status).json(JSON.parse(begun.answer.body));
      return;
    }
    keys.set(req, hashed([key, request]));
    const { owner } = begun;
    const json = res.json.bind(res);
    res.json = (body: unknown) => {
      res.json = json;
      const { statusCode: status } = res;
      const kept =
        status < 500
          ? answers.keepAnswer({ key, owner, status, body: JSON.stringify(body) })
          : answers.giveUpRequest({ key, owner });
      void kept
        .catch((error: Error) =>
          req.scope
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error("Box office: the answer to an Idempotency-Key could not be kept", error),
        )
        .then(() => json(body));
      return res;
    };
    next();
  };
}

/** Of requests that carry one: what they ask for, and under which key. */
const keys = new WeakMap<object, string>();

/** Under what a request does something once: the same as before where it comes again with its `Idempotency-Key`. */
export const onceKeyOf = (req: object): string => keys.get(req) ?? randomUUID();

const hashed = (parts: readonly unknown[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");
