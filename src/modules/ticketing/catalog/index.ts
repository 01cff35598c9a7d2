export {
  attachProduct,
  attachVariants,
  cancelEvent,
  cancelSession,
  createEvent,
  deleteEvent,
  discardEvent,
  previewCancellation,
  restoreEvent,
  updateEvent,
} from "./events";
export { findEventOf } from "./guards";
export { createPool, removePool, updatePool } from "./pools";
export { findVisibleEventId, listEventIds, readEvents } from "./read-events";
export { readAvailability } from "./read-offers";
export { addSession, removeSession, restorePart, updateSession } from "./sessions";
export { addTicketType, removeTicketType, updateTicketType } from "./ticket-types";
