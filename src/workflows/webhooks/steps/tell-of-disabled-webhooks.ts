import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_WEBHOOKS } from "../../../modules/webhooks";
import type { WebhooksModuleService } from "../../../modules/webhooks/service";
import type { WebhookEndpoint } from "../../../modules/webhooks/types";

/** Tells the merchant in the admin's notifications, once for each disabling; what fails is told by the next run. */
export const tellOfDisabledWebhooksStep = createStep(
  "box-office-tell-of-disabled-webhooks-step",
  async (_: undefined, { container }) => {
    const webhooks = container.resolve<WebhooksModuleService>(BOX_OFFICE_WEBHOOKS);
    for (const endpoint of await webhooks.listUntoldDisabled()) {
      try {
        await container.resolve(Modules.NOTIFICATION).createNotifications({
          to: "",
          channel: "feed",
          template: "admin-ui",
          idempotency_key: `box-office-webhook-${endpoint.id}-${endpoint.disabled_at?.getTime()}`,
          data: { title: "A webhook was disabled", description: explanationOf(endpoint) },
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

function explanationOf({ url, description, disabled_reason }: WebhookEndpoint): string {
  const name = description ?? new URL(url).host;
  return disabled_reason === "gone"
    ? `${name} answered that it is gone (410). Nothing more is sent to it until you enable it again.`
    : `Everything sent to ${name} has failed for five days. Nothing more is sent to it until you enable it again.`;
}
