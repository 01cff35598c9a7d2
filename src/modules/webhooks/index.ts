import { Module } from "@medusajs/framework/utils";
import { WebhooksModuleService } from "./service";

export const BOX_OFFICE_WEBHOOKS = "box_office_webhooks";

export default Module(BOX_OFFICE_WEBHOOKS, { service: WebhooksModuleService });
