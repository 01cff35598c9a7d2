export { countTickets, listTicketsOfCustomer, readTicketsOfOrder } from "./read-tickets";
export { ensureTicketOrder, findTicketOrder } from "./ticket-orders";
