import {
  ApiLoader,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { whyUnavailable } from "../../shared/database-errors";
import { invalid } from "../../shared/errors";
import { askToRetry } from "../guards/answer-as";
import { databaseWatch } from "./database-watch";
import { refusalOfLockedCart } from "./locked-cart";
import { answerUnavailable, RETRY_AFTER_SECONDS } from "./unavailable";

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown;

/** A route of Medusa's, as it names it: `/store/carts/:id/complete`. */
export type CoreRoute = { method: string; matcher: string };

const READING = ["GET", "HEAD"];
const OUR_ADDRESSES = /^\/(?:(?:store|admin)\/)?box-office(?:[/?]|$)/i;

/**
 * Answers for failures that Medusa's error handler calls unknown: 503 where the database is lost, has no connection left
 * or runs into a timeout, in whatever module that comes to light, `completion_in_progress` for a locked cart, and 400 for
 * more languages than one. On all addresses of ours and on those of Medusa's where code of ours takes part, whatever handles them; all others are
 * Medusa's to answer.
 *
 * Medusa has one error handler for the app, which is the shop's to replace. But its loader lets handlers be wrapped as
 * they are registered; that is made for tracing, and whoever traces already is wrapped in turn.
 */
export function answerFailures(coreRoutes: readonly CoreRoute[]): void {
  const { traceRoute, traceMiddleware } = ApiLoader;
  const addresses = coreRoutes.map(({ method, matcher }) => ({ method, path: pathOf(matcher) }));
  const isConcerned = ({ method, originalUrl }: MedusaRequest) =>
    OUR_ADDRESSES.test(originalUrl) ||
    addresses.some((core) => core.method === method && core.path.test(originalUrl));

  ApiLoader.traceRoute = (handle, of) => {
    const isReading = READING.includes(of.method);
    return answering(traceRoute?.(handle, of) ?? handle, isConcerned, isReading);
  };
  ApiLoader.traceMiddleware = (handle, of) => {
    const isGuard = coreRoutes.some(({ matcher }) => matcher === of.route);
    return answering(traceMiddleware?.(handle, of) ?? handle, isConcerned, !isGuard);
  };
}

/** What a request for the route looks like, whose parameters are one part of the path each. */
function pathOf(matcher: string): RegExp {
  return new RegExp(`^${matcher.replace(/:\w+/g, "[^/?]+")}/?(?:[?]|$)`, "i");
}

/** @param mayGiveUp when the database goes while it is at work */
function answering<Handle>(
  handle: Handle,
  isConcerned: (req: MedusaRequest) => boolean,
  mayGiveUp: boolean,
): Handle {
  const original = handle as Handler;
  const answered: Handler = (req, res, next) =>
    isConcerned(req) ? answer(original, mayGiveUp, req, res, next) : original(req, res, next);
  return Object.defineProperty(answered, "name", { value: original.name }) as Handle;
}

/**
 * Nobody waits for a database that is lost. Who was at work when it went is given up when nothing has changed yet. A
 * change is answered by what becomes of it, and so are the guards on Medusa's routes, which give back what they took when
 * the answer is out: they wait as long as Medusa's pool does, a minute.
 */
async function answer(
  handle: Handler,
  mayGiveUp: boolean,
  ...[req, res, next]: Parameters<Handler>
): Promise<void> {
  const watch = databaseWatch(req.scope);
  try {
    assertOneLanguage(req);
    await watch.assertThere();
    const work = handle(req, res, unlessAnswered(res, next));
    await (mayGiveUp ? watch.untilLost(work) : work);
  } catch (error) {
    answerOrPassOn(error, req, res, next);
  }
}

/** Medusa's reading of `?locale=` fails on anything but a text, and takes it off the query. @throws 400 */
function assertOneLanguage({ query }: MedusaRequest): void {
  if (query.locale !== undefined && typeof query.locale !== "string") {
    throw invalid("locale: must be given once");
  }
}

/** What was given up for lost and comes to life again stops before the next handler. */
function unlessAnswered(res: MedusaResponse, next: MedusaNextFunction): MedusaNextFunction {
  return (error?: unknown) => {
    if (res.headersSent) return;
    if (error) answerOrPassOn(error, res.req as MedusaRequest, res, next);
    else next();
  };
}

function answerOrPassOn(error: unknown, ...[req, res, next]: Parameters<Handler>): void {
  const why = whyUnavailable(error);
  if (why) {
    answerUnavailable(req, res, why);
    return;
  }
  const refusal = refusalOfLockedCart(req.originalUrl, error);
  if (refusal) askToRetry(res, RETRY_AFTER_SECONDS);
  next(refusal ?? error);
}
