import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { SmsHttpNotificationProvider } from "./service";

export default ModuleProvider(Modules.NOTIFICATION, { services: [SmsHttpNotificationProvider] });
