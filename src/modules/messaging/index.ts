import { Module } from "@medusajs/framework/utils";
import { MessagingModuleService } from "./service";

export const BOX_OFFICE_MESSAGING = "box_office_messaging";

export default Module(BOX_OFFICE_MESSAGING, { service: MessagingModuleService });
