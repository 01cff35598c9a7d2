import type { MedusaContainer } from "@medusajs/framework/types";
import { publicUrl } from "../public-url";

/** E14: the hosted page of a payment link. It opens without signing in, so it is for the order's customer alone. */
export function paymentUrl(container: MedusaContainer, paymentToken: string): string {
  return publicUrl(container, `/box-office/pay/${paymentToken}`);
}
