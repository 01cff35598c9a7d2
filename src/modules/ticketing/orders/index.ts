export { nameLines } from "./name-lines";
export { countTickets, listTicketsOfCustomer, readTicketsOfOrder } from "./read-tickets";
export {
  ensureTicketOrder,
  findTicketOrder,
  ordersOf,
  ordersToValue,
  problemsOf,
} from "./ticket-orders";
