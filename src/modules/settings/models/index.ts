export { Setting } from "./setting";
export { UserPreference } from "./user-preference";
