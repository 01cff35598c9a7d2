import { Module } from "@medusajs/framework/utils";
import { InvoicingModuleService } from "./service";

export const BOX_OFFICE_INVOICING = "box_office_invoicing";

export default Module(BOX_OFFICE_INVOICING, { service: InvoicingModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_INVOICING]: InvoicingModuleService;
  }
}
