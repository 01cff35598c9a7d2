export { forgetHappenings, takeHappenings } from "./take-happenings";
