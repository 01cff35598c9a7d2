import { Module } from "@medusajs/framework/utils";
import { checkKeys } from "./check-keys";
import { GiftCardModuleService } from "./service";

export const BOX_OFFICE_GIFT_CARD = "box_office_gift_card";

export default Module(BOX_OFFICE_GIFT_CARD, {
  service: GiftCardModuleService,
  loaders: [checkKeys],
});

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_GIFT_CARD]: GiftCardModuleService;
  }
}
