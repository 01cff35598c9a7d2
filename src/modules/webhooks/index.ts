import { Module } from "@medusajs/framework/utils";
import { WebhooksModuleService } from "./service";

export const BOX_OFFICE_WEBHOOKS = "box_office_webhooks";

export default Module(BOX_OFFICE_WEBHOOKS, { service: WebhooksModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_WEBHOOKS]: WebhooksModuleService;
  }
}
