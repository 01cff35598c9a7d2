import { checkIn } from "./check-in";
import { common } from "./common";
import { events } from "./events";
import { registrations } from "./registrations";
import { widgets } from "./widgets";

export const en = { common, events, registrations, checkIn, widgets };
