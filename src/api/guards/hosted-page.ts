import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAGE_HEADERS, tooManyAttemptsPage } from "../../workflows/too-many-attempts-page";

type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>;

/** A handler of a hosted page: who has opened too many links that open nothing gets a page that says so. */
export function hostedPage(handle: Handler): Handler {
  return async function handleHostedPage(req, res) {
    try {
      await handle(req, res);
    } catch (error) {
      if (!isTooManyAttempts(error)) throw error;
      sendPage(res, 429, tooManyAttemptsPage(req.headers["accept-language"]));
    }
  };
}

export function sendPage(
  res: MedusaResponse,
  status: number,
  html: string,
  headers = PAGE_HEADERS,
): void {
  res.status(status).set(headers).send(html);
}

function isTooManyAttempts(error: unknown): boolean {
  return MedusaError.isMedusaError(error) && (error as MedusaError).code === "too_many_attempts";
}
