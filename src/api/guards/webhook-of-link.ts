import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { WebhookActionResult } from "@medusajs/framework/types";
import { Modules, PaymentActions } from "@medusajs/framework/utils";
import { isStorable } from "../../shared/text-schema";
import { findOrderOfLinkSession } from "../../workflows/payments/link-session-order";
import { takeLinkWebhookWorkflow } from "../../workflows/payments/take-link-webhook";

/** What core acts on; the rest it ignores, and so do we. */
const TELLING: readonly string[] = [PaymentActions.AUTHORIZED, PaymentActions.SUCCESSFUL];

/**
 * On Medusa's route for providers' webhooks: what is told of a session that a payment link began is taken here, under
 * the order's lease. Core would act on it a few seconds later without, and where the customer's own request authorises
 * the same session at that moment, cancel their payment. All other webhooks go on to core.
 *
 * A failure is answered as one, so that the provider tells it again.
 */
export async function takeWebhookOfLink(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const action = await readWebhook(req);
  const sessionId = action?.data?.session_id;
  if (!sessionId || !isStorable(sessionId) || !TELLING.includes(action.action)) return next();
  const order_id = await findOrderOfLinkSession(req.scope, sessionId);
  if (!order_id) return next();

  await takeLinkWebhookWorkflow(req.scope).run({ input: { order_id, action } });
  res.sendStatus(200);
}

/** As core reads it; what the provider refuses to read is core's to answer. */
async function readWebhook(req: MedusaRequest): Promise<WebhookActionResult | undefined> {
  try {
    return await req.scope.resolve(Modules.PAYMENT).getWebhookActionAndData({
      provider: req.params.provider as string,
      payload: {
        data: req.body as Record<string, unknown>,
        rawData: req.rawBody as Buffer,
        headers: req.headers,
      },
    });
  } catch {
    return undefined;
  }
}
