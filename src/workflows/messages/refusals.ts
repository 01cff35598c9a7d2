/** What messages refuse, and what each code means to whoever gets it. */
export const MESSAGES_REFUSALS = {
  message_not_sent: "The carrier did not take the message; the words are the carrier's.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof MESSAGES_REFUSALS, "messages"> {}
}
