export { cancelTickets, ordersOfTickets } from "./cancel-tickets";
export { liveTicketsOf } from "./live-tickets";
export { moveTicket } from "./move-ticket";
export { findPrintedTicket, readPrintedTickets, readTicketsWithOrder } from "./printed-tickets";
export { readHeldTickets } from "./read-holders";
export { openTicket, reissueTicket, resendTicket } from "./reissue-ticket";
