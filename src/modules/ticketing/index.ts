import { Module } from "@medusajs/framework/utils";
import { keepSecretsOutOfLogs } from "../../shared/logs/keep-secrets-out";
import { TicketingModuleService } from "./service";

export const BOX_OFFICE_TICKETING = "box_office_ticketing";

export default Module(BOX_OFFICE_TICKETING, {
  service: TicketingModuleService,
  // Of all our modules one has to: it is the one whose tokens open the most.
  loaders: [keepSecretsOutOfLogs],
});

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_TICKETING]: TicketingModuleService;
  }
}
