export { JobRun } from "./job-run";
export { Setting } from "./setting";
export { UserPreference } from "./user-preference";
