export { nameLines } from "./name-lines";
export { countTickets, listTicketsOfCustomer, readTicketsOfOrder } from "./read-tickets";
export { ensureTicketOrder, findTicketOrder, ordersOf, problemsOf } from "./ticket-orders";
