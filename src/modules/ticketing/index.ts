import { Module } from "@medusajs/framework/utils";
import { TicketingModuleService } from "./service";

export const BOX_OFFICE_TICKETING = "box_office_ticketing";

export default Module(BOX_OFFICE_TICKETING, { service: TicketingModuleService });
