export { forgetWhatIsOver } from "./forget";
export { listDueSessions, remindOfSession } from "./session-reminders";
export {
  markNoticesHandled,
  readSessionChange,
  releaseNotices,
  takeNotices,
  withdrawNotices,
} from "./ticket-notices";
