import { Module } from "@medusajs/framework/utils";
import { MessagingModuleService } from "./service";

export const BOX_OFFICE_MESSAGING = "box_office_messaging";

export default Module(BOX_OFFICE_MESSAGING, { service: MessagingModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_MESSAGING]: MessagingModuleService;
  }
}
