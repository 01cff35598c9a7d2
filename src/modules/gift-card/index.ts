import { Module } from "@medusajs/framework/utils";
import { GiftCardModuleService } from "./service";

export const BOX_OFFICE_GIFT_CARD = "box_office_gift_card";

export default Module(BOX_OFFICE_GIFT_CARD, { service: GiftCardModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_GIFT_CARD]: GiftCardModuleService;
  }
}
