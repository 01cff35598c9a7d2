export {
  attachProduct,
  attachVariants,
  cancelEvent,
  cancelSession,
  createEvent,
  deleteEvent,
  discardEvent,
  previewEventCancellation,
  previewSessionCancellation,
  restoreEvent,
  updateEvent,
} from "./events";
export { findEventOfSession } from "./guards";
export { createPool, removePool, updatePool } from "./pools";
export { findVisibleEventId, listEventIds, readEvents } from "./read-events";
export { readAvailability } from "./read-offers";
export { addSession, removeSession, restoreSession, updateSession } from "./sessions";
export {
  addTicketType,
  removeTicketType,
  restoreTicketType,
  updateTicketType,
} from "./ticket-types";
