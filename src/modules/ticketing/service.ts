import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError, MedusaService } from "@medusajs/framework/utils";
import type { Pool } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import * as attendees from "./attendees/cart-attendees";
import * as people from "./attendees/people";
import * as events from "./catalog/events";
import { type EventPart, findEventOf, type Scope } from "./catalog/guards";
import * as pools from "./catalog/pools";
import * as reading from "./catalog/read-events";
import { readAvailability } from "./catalog/read-offers";
import * as sessions from "./catalog/sessions";
import * as ticketTypes from "./catalog/ticket-types";
import type {
  EventDetails,
  EventTree,
  OfferRow,
  SessionInput,
  TicketTypeInput,
} from "./catalog/types";
import { checkLimits, type LimitCheck } from "./claims/check-limits";
import * as claims from "./claims/claim-seats";
import { noteCompletion } from "./claims/completion-origin";
import { Heartbeat } from "./claims/heartbeat";
import { type HeldOffer, readHold } from "./claims/read-hold";
import * as releases from "./claims/release-seats";
import { listStalePins, type StalePin } from "./claims/stale-pins";
import {
  type Line,
  type TicketLine,
  ticketLinesOf,
  ticketLinesToSell,
} from "./claims/ticket-lines";
import * as door from "./door/check-in";
import { type CheckInFilters, listCheckIns } from "./door/list-check-ins";
import * as models from "./models";
import { forgetWhatIsOver } from "./notices/forget";
import { listDueSessions, remindOfSession } from "./notices/session-reminders";
import * as notices from "./notices/ticket-notices";
import {
  countTickets,
  listTicketsOfCustomer,
  type Person,
  readTicketsOfOrder,
  type TicketView,
} from "./orders/read-tickets";
import * as orders from "./orders/ticket-orders";
import * as registrations from "./registrations/list-registrations";
import * as eventOrders from "./reports/event-orders";
import { type EventReport, readEventReport } from "./reports/event-report";
import { checkHealth } from "./reports/health";
import { pinOrderChange } from "./settlement/pin-order-change";
import { GONE, type OrderSnapshot } from "./settlement/plan";
import { type Settlement, settleOrder } from "./settlement/settle-order";
import { type CancelResult, cancelTickets } from "./tickets/cancel-tickets";
import { moveTicket } from "./tickets/move-ticket";
import * as printed from "./tickets/printed-tickets";
import { reissueTicket, resendTicket } from "./tickets/reissue-ticket";

type Page = { limit: number; offset: number };

/**
 * Events, their seats and their tickets. The only writer of the `box_office_*` tables of ticketing; each method is
 * one use case in one transaction, kept in the folder of its area.
 */
export class TicketingModuleService extends MedusaService({
  BoxOfficeEvent: models.Event,
  BoxOfficeEventSession: models.EventSession,
  BoxOfficeTicketType: models.TicketType,
  BoxOfficeTicketOffer: models.TicketOffer,
  BoxOfficeCapacityPool: models.CapacityPool,
  BoxOfficeCapacityPoolOffer: models.CapacityPoolOffer,
  BoxOfficeSeatClaim: models.SeatClaim,
  BoxOfficeTicketOrder: models.TicketOrder,
  BoxOfficeTicket: models.Ticket,
  BoxOfficeCheckIn: models.CheckIn,
  BoxOfficeTicketNotice: models.TicketNotice,
  BoxOfficeCartAttendee: models.CartAttendee,
  BoxOfficeHoldOrigin: models.HoldOrigin,
  BoxOfficeCompletionAttempt: models.CompletionAttempt,
  BoxOfficeCompletionOrigin: models.CompletionOrigin,
}) {
  readonly #db: Pool;
  readonly #heartbeat: Heartbeat;

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    this.#db = manager.getKnex();
    this.#heartbeat = new Heartbeat(this.#db);
  }

  // Catalogue

  createEvent(input: events.NewEvent): Promise<string> {
    return events.createEvent(this.#db, input);
  }

  updateEvent(
    eventId: string,
    changes: Partial<EventDetails> & { status?: "draft" | "published" },
  ): Promise<void> {
    return events.updateEvent(this.#db, eventId, changes);
  }

  cancelEvent(eventId: string): Promise<number> {
    return events.cancelEvent(this.#db, eventId);
  }

  previewCancellation(scope: Scope): Promise<{ tickets: number; people: number }> {
    return events.previewCancellation(this.#db, scope);
  }

  cancelSession(sessionId: string): Promise<number> {
    return events.cancelSession(this.#db, sessionId);
  }

  deleteEvent(eventId: string, deletedAt: Date): Promise<void> {
    return events.deleteEvent(this.#db, eventId, deletedAt);
  }

  restoreEvent(eventId: string, deletedAt: Date): Promise<void> {
    return events.restoreEvent(this.#db, eventId, deletedAt);
  }

  discardEvent(eventId: string): Promise<void> {
    return events.discardEvent(this.#db, eventId);
  }

  attachProduct(
    eventId: string,
    productId: string,
    pairs: readonly events.OfferVariant[],
  ): Promise<void> {
    return events.attachProduct(this.#db, eventId, productId, pairs);
  }

  attachVariants(pairs: readonly events.OfferVariant[]): Promise<void> {
    return events.attachVariants(this.#db, pairs);
  }

  addSession(eventId: string, input: SessionInput): Promise<string> {
    return sessions.addSession(this.#db, eventId, input);
  }

  updateSession(eventId: string, sessionId: string, changes: Partial<SessionInput>): Promise<void> {
    return sessions.updateSession(this.#db, eventId, sessionId, changes);
  }

  removeSession(eventId: string, sessionId: string, deletedAt = new Date()): Promise<void> {
    return sessions.removeSession(this.#db, eventId, sessionId, deletedAt);
  }

  addTicketType(eventId: string, input: TicketTypeInput): Promise<string> {
    return ticketTypes.addTicketType(this.#db, eventId, input);
  }

  updateTicketType(
    eventId: string,
    typeId: string,
    changes: Partial<TicketTypeInput>,
  ): Promise<void> {
    return ticketTypes.updateTicketType(this.#db, eventId, typeId, changes);
  }

  removeTicketType(eventId: string, typeId: string, deletedAt = new Date()): Promise<void> {
    return ticketTypes.removeTicketType(this.#db, eventId, typeId, deletedAt);
  }

  restorePart(
    table: "box_office_event_session" | "box_office_ticket_type",
    id: string,
    deletedAt: Date,
  ): Promise<void> {
    return sessions.restorePart(this.#db, table, id, deletedAt);
  }

  findEventOf(table: EventPart, id: string): Promise<string | undefined> {
    return findEventOf(this.#db, table, id);
  }

  createPool(eventId: string, input: pools.PoolInput): Promise<string> {
    return pools.createPool(this.#db, eventId, input);
  }

  updatePool(poolId: string, changes: Partial<pools.PoolInput>): Promise<void> {
    return pools.updatePool(this.#db, poolId, changes);
  }

  removePool(poolId: string): Promise<void> {
    return pools.removePool(this.#db, poolId);
  }

  findVisibleEventId(
    idOrHandle: string,
    salesChannelIds: readonly string[],
  ): Promise<string | undefined> {
    return reading.findVisibleEventId(this.#db, idOrHandle, salesChannelIds);
  }

  readEvents(eventIds: readonly string[], now = new Date()): Promise<EventTree[]> {
    return reading.readEventTrees(this.#db, eventIds, now);
  }

  listEventIds(
    filters: reading.EventFilters,
    page: Page,
  ): Promise<{ ids: string[]; count: number }> {
    return reading.listEventIds(this.#db, filters, page);
  }

  readAvailability(
    sessionId: string,
    salesChannelIds: readonly string[],
    now = new Date(),
  ): Promise<OfferRow[]> {
    return readAvailability(this.#db, sessionId, salesChannelIds, now);
  }

  readEventReport(eventId: string): Promise<EventReport> {
    return readEventReport(this.#db, eventId);
  }

  // Seats

  ticketLinesOf(lines: readonly Line[]): Promise<TicketLine[]> {
    return ticketLinesOf(this.#db, lines);
  }

  ticketLinesToSell(lines: readonly Line[]): Promise<TicketLine[]> {
    return ticketLinesToSell(this.#db, lines);
  }

  holdSeats(
    claim: claims.CartClaim,
    origin: claims.HoldOrigin | null = null,
    now = new Date(),
  ): Promise<claims.SeatHold> {
    return claims.holdSeats(this.#db, claim, origin, now);
  }

  checkLimits(check: LimitCheck, now = new Date()): Promise<void> {
    return checkLimits(this.#db, check, now);
  }

  readHold(cartId: string): Promise<HeldOffer[]> {
    return readHold(this.#db, cartId);
  }

  releaseHold(cartId: string): Promise<boolean> {
    return releases.releaseHold(this.#db, cartId);
  }

  releaseHoldOf(cartId: string, expiresAt: Date): Promise<boolean> {
    return releases.releaseHoldOf(this.#db, cartId, expiresAt);
  }

  noteCompletion(cartId: string, origin: claims.HoldOrigin): Promise<void> {
    return noteCompletion(this.#db, cartId, origin);
  }

  async pinSeats(
    claim: claims.CartClaim,
    attemptId: string,
    now = new Date(),
  ): Promise<claims.SeatHold> {
    await this.#heartbeat.begin(attemptId);
    try {
      const hold = await claims.pinSeats(this.#db, claim, attemptId, now);
      this.#heartbeat.goOn(attemptId);
      return hold;
    } catch (error) {
      // Of any other error it is not known whether the seats are pinned.
      if (MedusaError.isMedusaError(error)) await this.#heartbeat.withdraw(attemptId);
      throw error;
    }
  }

  endAttempt(attemptId: string): void {
    this.#heartbeat.end(attemptId);
  }

  unpinSeats(cartId: string, attemptId: string): Promise<void> {
    return releases.unpinSeats(this.#db, cartId, attemptId);
  }

  dropCartPins(cartId: string, attemptId: string): Promise<boolean> {
    return releases.dropCartPins(this.#db, cartId, attemptId);
  }

  pinOrderChange(order: OrderSnapshot, attemptId: string): Promise<void> {
    return pinOrderChange(this.#db, order, attemptId);
  }

  dropOrderPins(orderId: string, attemptId: string): Promise<boolean> {
    return releases.dropOrderPins(this.#db, orderId, attemptId);
  }

  sweepLapsedHolds(limit: number): Promise<void> {
    return releases.sweepLapsedHolds(this.#db, limit);
  }

  // Orders and tickets

  ensureTicketOrder(orderId: string): Promise<orders.TicketOrderRow> {
    return orders.ensureTicketOrder(this.#db, orderId);
  }

  findTicketOrder(orderId: string): Promise<orders.TicketOrderRow | undefined> {
    return orders.findTicketOrder(this.#db, orderId);
  }

  settleOrder(order: OrderSnapshot, revision: number, readAt: Date): Promise<Settlement> {
    return settleOrder(this.#db, order, revision, readAt);
  }

  /** As {@link settleOrder}, of an order that is there no more. */
  settleGoneOrder(orderId: string, revision: number, readAt: Date): Promise<Settlement> {
    return settleOrder(this.#db, { ...GONE, order_id: orderId }, revision, readAt);
  }

  listStalePins(limit: number): Promise<StalePin[]> {
    return listStalePins(this.#db, limit);
  }

  countTickets(orderIds: readonly string[]): Promise<Map<string, number>> {
    return countTickets(this.#db, orderIds);
  }

  readTicketsOfOrder(orderId: string): Promise<TicketView[]> {
    return readTicketsOfOrder(this.#db, orderId);
  }

  listTicketsOfCustomer(
    customerId: string,
    page: Page,
  ): Promise<{ tickets: TicketView[]; count: number }> {
    return listTicketsOfCustomer(this.#db, customerId, page);
  }

  readPrintedTickets(ids: readonly string[]): Promise<printed.PrintedTicketRow[]> {
    return printed.readPrintedTickets(this.#db, ids);
  }

  findPrintedTicket(linkToken: string): Promise<printed.PrintedTicketRow | undefined> {
    return printed.findPrintedTicket(this.#db, linkToken);
  }

  cancelTickets(ticketIds: readonly string[], notify: boolean): Promise<CancelResult[]> {
    return cancelTickets(this.#db, ticketIds, notify);
  }

  reissueTicket(ticketId: string): Promise<void> {
    return reissueTicket(this.#db, ticketId);
  }

  resendTicket(ticketId: string): Promise<void> {
    return resendTicket(this.#db, ticketId);
  }

  moveTicket(ticketId: string, sessionId: string): Promise<void> {
    return moveTicket(this.#db, ticketId, sessionId);
  }

  // Attendees and registrations

  saveCartAttendees(
    cartId: string,
    lines: readonly TicketLine[],
    given: readonly attendees.AttendeeInput[],
  ): Promise<attendees.CartAttendee[]> {
    return attendees.saveCartAttendees(this.#db, cartId, lines, given);
  }

  bindAttendees(cartId: string, lines: readonly TicketLine[]): Promise<void> {
    return attendees.bindAttendees(this.#db, cartId, lines);
  }

  editAttendee(ticketId: string, changes: Partial<Person>): Promise<void> {
    return people.editAttendee(this.#db, ticketId, changes);
  }

  registerHolder(linkToken: string, holder: Person): Promise<void> {
    return people.registerHolder(this.#db, linkToken, holder);
  }

  listRegistrations(
    filters: registrations.RegistrationFilters,
    page: Page & { order: registrations.RegistrationSort },
  ): Promise<registrations.RegistrationList> {
    return registrations.listRegistrations(this.#db, filters, page);
  }

  readRegistrations(
    filters: { id: string[] } | { order_id: string },
  ): Promise<registrations.Registration[]> {
    return registrations.readRegistrations(this.#db, filters);
  }

  eachRegistration(
    filters: registrations.RegistrationFilters,
  ): AsyncGenerator<registrations.Registration> {
    return registrations.eachRegistration(this.#db, filters);
  }

  listEventOrders(
    eventId: string,
    filters: eventOrders.EventOrderFilters,
    page: Page & { order: eventOrders.EventOrderSort },
  ): Promise<{
    orders: eventOrders.EventOrder[];
    count: number;
    summary: eventOrders.EventOrderSummary;
  }> {
    return eventOrders.listEventOrders(this.#db, eventId, filters, page);
  }

  eachEventOrder(
    eventId: string,
    filters: eventOrders.EventOrderFilters,
  ): AsyncGenerator<eventOrders.EventOrder> {
    return eventOrders.eachEventOrder(this.#db, eventId, filters);
  }

  // What people have to be told

  takeNotices(limit: number): Promise<notices.NoticeRow[]> {
    return notices.takeNotices(this.#db, limit);
  }

  markNoticesHandled(ids: readonly string[]): Promise<void> {
    return notices.markNoticesHandled(this.#db, ids);
  }

  forgetWhatIsOver(): Promise<void> {
    return forgetWhatIsOver(this.#db);
  }

  listDueSessions(limit: number): Promise<string[]> {
    return listDueSessions(this.#db, limit);
  }

  remindOfSession(sessionId: string): Promise<number> {
    return remindOfSession(this.#db, sessionId);
  }

  // The door

  checkIn(scan: door.Scan, actorId: string, now = new Date()): Promise<door.CheckInRow> {
    return door.checkIn(this.#db, scan, actorId, now);
  }

  undoCheckIn(checkInId: string, actorId: string, reason: string): Promise<door.CheckInRow> {
    return door.undoCheckIn(this.#db, checkInId, actorId, reason);
  }

  listCheckIns(
    filters: CheckInFilters,
    page: Page,
  ): Promise<{ check_ins: door.CheckInRow[]; count: number }> {
    return listCheckIns(this.#db, filters, page);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
