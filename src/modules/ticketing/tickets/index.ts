export { cancelTickets, ordersOfTickets } from "./cancel-tickets";
export { moveTicket } from "./move-ticket";
export { findPrintedTicket, readPrintedTickets } from "./printed-tickets";
export { reissueTicket, resendTicket } from "./reissue-ticket";
