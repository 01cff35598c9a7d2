import type { MedusaContainer } from "@medusajs/framework/types";
import { publicUrl } from "../public-url";

/** A gift card's own page. It opens without signing in and leads to the code, so it is for whoever the card is for. */
export function giftCardUrl(container: MedusaContainer, accessToken: string): string {
  return publicUrl(container, `/box-office/gift-cards/${accessToken}`);
}
