import type { z } from "@medusajs/framework/zod";
import { display } from "./display";
import { giftCards } from "./gift-cards";
import { invoicing } from "./invoicing";
import { notifications } from "./notifications";
import { orders } from "./orders";
import { shop } from "./shop";
import { ticketing } from "./ticketing";

/** Each area of settings: what may stand in it, and what stands there before anybody chose. */
export const AREAS = {
  ticketing,
  orders,
  notifications,
  shop,
  invoicing,
  display,
  "gift-cards": giftCards,
};

export type SettingsArea = keyof typeof AREAS;
export type Settings<Area extends SettingsArea> = z.output<(typeof AREAS)[Area]>;

export function isSettingsArea(name: string): name is SettingsArea {
  return Object.hasOwn(AREAS, name);
}
