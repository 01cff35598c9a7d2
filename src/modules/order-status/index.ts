import { Module } from "@medusajs/framework/utils";
import { OrderStatusModuleService } from "./service";

export const BOX_OFFICE_ORDER_STATUS = "box_office_order_status";

export default Module(BOX_OFFICE_ORDER_STATUS, { service: OrderStatusModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_ORDER_STATUS]: OrderStatusModuleService;
  }
}
