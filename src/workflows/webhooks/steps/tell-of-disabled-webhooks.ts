import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import { BOX_OFFICE_WEBHOOKS } from "../../../modules/webhooks";
import type { WebhookEndpoint } from "../../../modules/webhooks/types";
import { notifyAdmin } from "../../notify-admin";
import { merchantLocale } from "../../reader-locale";

/** Tells the merchant in the admin's notifications, once for each disabling; what fails is told by the next run. */
export const tellOfDisabledWebhooksStep = createStep(
  "box-office-tell-of-disabled-webhooks-step",
  async (_: undefined, { container }) => {
    const webhooks = container.resolve(BOX_OFFICE_WEBHOOKS);
    const endpoints = await webhooks.listUntoldDisabled();
    if (!endpoints.length) return new StepResponse(undefined);
    const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("notifications");
    const locale = merchantLocale(container, settings);
    for (const endpoint of endpoints) {
      try {
        await notifyAdmin(container, {
          kind: "webhook_disabled",
          key: `webhook-${endpoint.id}-${endpoint.disabled_at?.getTime()}`,
          locale,
          variables: variablesOf(endpoint),
        });
        await webhooks.markDisabledTold(endpoint);
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `Box office: nobody was told that webhook ${endpoint.id} is disabled`,
            error as Error,
          );
      }
    }
    return new StepResponse(undefined);
  },
);

function variablesOf({ url, description, disabled_reason }: WebhookEndpoint) {
  return { webhook: { name: description ?? new URL(url).host }, reason: disabled_reason };
}
