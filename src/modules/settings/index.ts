import { Module } from "@medusajs/framework/utils";
import { SettingsModuleService } from "./service";

export const BOX_OFFICE_SETTINGS = "box_office_settings";

export default Module(BOX_OFFICE_SETTINGS, { service: SettingsModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_SETTINGS]: SettingsModuleService;
  }
}
