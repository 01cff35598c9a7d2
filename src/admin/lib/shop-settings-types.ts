/** What the admin API answers about the shop's settings. */

import type { Settings } from "../../modules/settings/types";
import type * as checkout from "../../shared/checkout-form";

export type TicketingSettings = Settings<"ticketing">;
export type OrderSettings = Settings<"orders">;
export type NotificationSettings = Settings<"notifications">;
export type ShopSettings = Settings<"shop">;
export type DisplaySettings = Settings<"display">;
export type CheckoutField = checkout.CheckoutField;
export type CheckoutTerms = checkout.CheckoutTerms;
export type FieldType = CheckoutField["type"];
