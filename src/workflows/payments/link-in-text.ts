import type { MedusaContainer } from "@medusajs/framework/types";
import type { Standing } from "../../modules/order-status/types";
import { paymentUrl } from "./payment-url";

/**
 * What stands for the payment link in a text that is kept: the link itself is a key to the order and is written into
 * no log.
 */
const PLACE = "{payment_link}";

type Linked = Pick<Standing, "payment_token">;

/** The text as it may be kept and edited. */
export function withoutPaymentLink(
  container: MedusaContainer,
  { payment_token }: Linked,
  text: string,
): string {
  return text.replaceAll(paymentUrl(container, payment_token), PLACE);
}

/** The text as its reader gets it; what can't be paid has no link. */
export function withPaymentLink(text: string, link: string | null): string {
  return text.replaceAll(PLACE, link ?? "");
}
