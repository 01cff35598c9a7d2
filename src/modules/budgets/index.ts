import { Module } from "@medusajs/framework/utils";
import { BudgetsModuleService } from "./service";

export const BOX_OFFICE_BUDGETS = "box_office_budgets";

export default Module(BOX_OFFICE_BUDGETS, { service: BudgetsModuleService });

/** What the container gives for the key. */
declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BOX_OFFICE_BUDGETS]: BudgetsModuleService;
  }
}
