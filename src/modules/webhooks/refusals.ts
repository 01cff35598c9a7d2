/** What webhooks refuse, and what each code means to whoever gets it. */
export const WEBHOOKS_REFUSALS = {
  too_many_webhooks: "The shop has as many webhooks as it can.",
  webhook_disabled: "The webhook is disabled; enable it to send something.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof WEBHOOKS_REFUSALS, "webhooks"> {}
}
