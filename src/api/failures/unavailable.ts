import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { RefusalCode } from "../../shared/errors";
import { unavailablePage } from "../../workflows/unavailable-page";
import { askToRetry } from "../guards/answer-as";
import { sendPage } from "../guards/hosted-page";

export const RETRY_AFTER_SECONDS = 5;

const CODE: RefusalCode = "database_unavailable";

/** Below this address the plugin serves people, not programs. */
const PAGES = /^\/box-office(?:\/|$)/i;

/**
 * HTTP 503 with `retry-after` and the code `database_unavailable`; a page for people, in the language that their browser
 * asks for. Where the answer has begun it breaks off, so that half a file is not taken for a whole one.
 *
 * @param why for the log
 */
export function answerUnavailable(req: MedusaRequest, res: MedusaResponse, why: string): void {
  req.scope
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Box office: a ${req.method} request met no database: ${why}`);
  if (res.headersSent) {
    res.destroy();
    return;
  }
  askToRetry(res, RETRY_AFTER_SECONDS);
  if (PAGES.test(req.originalUrl)) {
    sendPage(res, 503, unavailablePage(req.headers["accept-language"]));
    return;
  }
  res.status(503).set("Cache-Control", "no-store").json({
    code: CODE,
    type: MedusaError.Types.DB_ERROR,
    message: "The database does not answer at the moment; try again in a few seconds",
  });
}
