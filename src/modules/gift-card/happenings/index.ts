export { noteExpired } from "./note-expired";
export { forgetHappenings, takeHappenings } from "./take-happenings";
