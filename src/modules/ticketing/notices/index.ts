export { forgetWhatIsOver } from "./forget";
export { listDueSessions, remindOfSession } from "./session-reminders";
export { markNoticesHandled, takeNotices } from "./ticket-notices";
