import { Module } from "@medusajs/framework/utils";
import { CheckoutModuleService } from "./service";

export const BOX_OFFICE_CHECKOUT = "box_office_checkout";

export default Module(BOX_OFFICE_CHECKOUT, { service: CheckoutModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_CHECKOUT]: CheckoutModuleService;
  }
}
