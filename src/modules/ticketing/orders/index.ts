export { countTickets, listTicketsOfCustomer, readTicketsOfOrder } from "./read-tickets";
export { ensureTicketOrder, findTicketOrder, problemsOf } from "./ticket-orders";
