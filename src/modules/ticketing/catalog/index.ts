export {
  attachProduct,
  attachVariants,
  cancelEvent,
  cancelSession,
  createEvent,
  deleteEvent,
  discardEvent,
  previewEventCancellation,
  previewEventChange,
  previewSessionCancellation,
  restoreEvent,
  updateEvent,
} from "./events";
export { findEventOfSession } from "./guards";
export { createPool, removePool, updatePool } from "./pools";
export { findVisibleEventId, listEventIds, readEvents } from "./read-events";
export { readAvailability } from "./read-offers";
export { channelsOfProduct } from "./sales-channels";
export {
  addSession,
  previewSessionChange,
  removeSession,
  restoreSession,
  updateSession,
} from "./sessions";
export { assertUnsold } from "./sold-products";
export {
  addTicketType,
  removeTicketType,
  restoreTicketType,
  updateTicketType,
} from "./ticket-types";
