import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { type Pool, readClock } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { checkHealth } from "./health";
import * as log from "./log/list-log";
import { noteOverpayment } from "./log/note-overpayment";
import { markTold, readLogEntries, takeUntold } from "./log/outbox";
import * as marks from "./marks/personal-marks";
import * as models from "./models";
import * as notes from "./notes/notes";
import * as lease from "./orders/lease";
import * as looks from "./orders/looks";
import * as meeting from "./orders/meet-order";
import { checkMove, movesOf } from "./rules/moves";
import { paymentOf } from "./rules/progress";
import * as admins from "./standings/admin-orders";
import { archiveOrder } from "./standings/archive-order";
import { changeStatus } from "./standings/change-status";
import * as closing from "./standings/closing";
import { followOrder } from "./standings/follow-order";
import * as list from "./standings/list-orders";
import type { OrderFilters } from "./standings/order-filters";
import * as standings from "./standings/read-standings";
import * as stock from "./standings/released-stock";
import * as unfinished from "./standings/unfinished";
import * as deleting from "./statuses/delete-status";
import * as reading from "./statuses/read-statuses";
import { seedDefaults } from "./statuses/seed-defaults";
import * as writing from "./statuses/write-status";
import type {
  Actor,
  ChangedStanding,
  FollowedOrder,
  LogEntry,
  Note,
  OrderFacts,
  OrderPayment,
  OrderStatus,
  OrderStatusInput,
  PersonalStatusInput,
  ReleasedReservation,
  Standing,
  StatusChange,
} from "./types";

/**
 * The statuses of the shop and of its users, where each order stands, and the log of how it came there. The only writer
 * of the tables of the order status; each method is one use case in one transaction, kept in the folder of its area.
 */
export class OrderStatusModuleService extends MedusaService({
  BoxOfficeAdminOrder: models.AdminOrder,
  BoxOfficeOrder: models.Order,
  BoxOfficeOrderStatus: models.OrderStatus,
  BoxOfficeOrderStanding: models.OrderStanding,
  BoxOfficeOrderLog: models.OrderLog,
  BoxOfficeOrderNote: models.OrderNote,
  BoxOfficePersonalMark: models.PersonalMark,
}) {
  readonly #db: Pool;

  __hooks = { onApplicationStart: () => this.seedDefaults() };

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    this.#db = manager.getKnex();
  }

  // Statuses

  listStatuses(): Promise<reading.CountedStatus[]> {
    return reading.listStatuses(this.#db);
  }

  readStatuses(): Promise<OrderStatus[]> {
    return reading.readStatuses(this.#db);
  }

  listPersonalStatuses(userId: string): Promise<OrderStatus[]> {
    return reading.listPersonalStatuses(this.#db, userId);
  }

  findStatus(id: string): Promise<OrderStatus | undefined> {
    return reading.findStatus(this.#db, id);
  }

  findStatuses(ids: readonly string[]): Promise<OrderStatus[]> {
    return reading.findStatuses(this.#db, ids);
  }

  isTemplateInUse(templateId: string): Promise<boolean> {
    return reading.isTemplateInUse(this.#db, templateId);
  }

  createStatus(input: OrderStatusInput): Promise<OrderStatus> {
    return writing.createStatus(this.#db, input);
  }

  updateStatus(id: string, changes: Partial<OrderStatusInput>): Promise<OrderStatus> {
    return writing.updateStatus(this.#db, id, changes);
  }

  deleteStatus(
    id: string,
    replacementId: string | undefined,
    actor: Actor,
    now = new Date(),
  ): Promise<void> {
    return deleting.deleteStatus(this.#db, id, replacementId, actor, now);
  }

  reorderStatuses(ids: readonly string[]): Promise<void> {
    return writing.reorderStatuses(this.#db, ids);
  }

  createPersonalStatus(userId: string, input: PersonalStatusInput): Promise<OrderStatus> {
    return writing.createPersonalStatus(this.#db, userId, input);
  }

  updatePersonalStatus(
    userId: string,
    id: string,
    changes: Partial<PersonalStatusInput>,
  ): Promise<OrderStatus> {
    return writing.updatePersonalStatus(this.#db, userId, id, changes);
  }

  deletePersonalStatus(
    userId: string,
    id: string,
    replacementId: string | undefined,
    now = new Date(),
  ): Promise<void> {
    return deleting.deletePersonalStatus(this.#db, userId, id, replacementId, now);
  }

  seedDefaults(): Promise<void> {
    return seedDefaults(this.#db);
  }

  // The order itself: who has it, how its buyer gets to it, when it is read again

  findOrder(orderId: string): Promise<meeting.MetOrder | undefined> {
    return meeting.findOrder(this.#db, orderId);
  }

  meetOrder(
    order: Omit<meeting.MetOrder, "access_token">,
    readAt = new Date(),
  ): Promise<meeting.MetOrder & { access_token: string }> {
    return meeting.meetOrder(this.#db, order, readAt);
  }

  leaseOrder(orderId: string, waitSeconds = 0): Promise<string> {
    return lease.leaseOrder(this.#db, orderId, waitSeconds);
  }

  releaseOrder(orderId: string, leaseId: string): Promise<void> {
    return lease.releaseOrder(this.#db, orderId, leaseId);
  }

  markOrder(orderId: string): Promise<void> {
    return looks.markOrder(this.#db, orderId);
  }

  markOrdersOfCart(cartId: string): Promise<string[]> {
    return looks.markOrdersOfCart(this.#db, cartId);
  }

  noteLook(orderId: string, readAt: Date, waits: boolean): Promise<void> {
    return looks.noteLook(this.#db, orderId, readAt, waits);
  }

  takeOrdersToLookAt(limit: number): Promise<string[]> {
    return looks.takeOrdersToLookAt(this.#db, limit);
  }

  // Where orders stand

  /** How an order is paid, for everybody: by where it stood and how Medusa has it now. */
  paymentOf(
    standing: Pick<Standing, "payment" | "state"> | undefined,
    facts: Pick<OrderFacts, "canceled" | "payment">,
  ): OrderPayment {
    return paymentOf(standing, facts);
  }

  /** The moment at which facts are read, for {@link followOrder}: of what machines read, the later counts. */
  readClock(): Promise<Date> {
    return readClock(this.#db);
  }

  followOrder(facts: OrderFacts, now = new Date()): Promise<FollowedOrder> {
    return followOrder(this.#db, facts, now);
  }

  findStanding(orderId: string): Promise<Standing | undefined> {
    return standings.findStanding(this.#db, orderId);
  }

  readStandings(orderIds: readonly string[]): Promise<Standing[]> {
    return standings.readStandings(this.#db, orderIds);
  }

  findByPaymentToken(token: string): Promise<Standing | undefined> {
    return standings.findByPaymentToken(this.#db, token);
  }

  findOrderByCode(typed: string): Promise<string | undefined> {
    return standings.findOrderByCode(this.#db, typed);
  }

  ordersWithoutStanding(limit: number): Promise<string[]> {
    return standings.ordersWithoutStanding(this.#db, limit);
  }

  latestRemains(seconds: number, limit: number): Promise<string[]> {
    return standings.latestRemains(this.#db, seconds, limit);
  }

  noteAdminOrders(orderIds: readonly string[]): Promise<void> {
    return admins.noteAdminOrders(this.#db, orderIds);
  }

  noteDrafts(): Promise<void> {
    return admins.noteDrafts(this.#db);
  }

  isAdminOrder(orderId: string): Promise<boolean> {
    return admins.isAdminOrder(this.#db, orderId);
  }

  markBuyerTold(orderIds: readonly string[]): Promise<void> {
    return closing.markBuyerTold(this.#db, orderIds);
  }

  beginClosing(orderId: string): Promise<void> {
    return closing.beginClosing(this.#db, orderId);
  }

  abandonClosing(orderId: string): Promise<void> {
    return closing.abandonClosing(this.#db, orderId);
  }

  /** E10, T10: the orders as the user sees them, who alone sees the user's marks. */
  listOrders(filters: OrderFilters, page: list.OrderPage, userId: string): Promise<list.OrderList> {
    return list.listOrders(this.#db, filters, page, userId);
  }

  /** Whether the user may give the order the status, as {@link checkMove} says; {@link changeStatus} looks again. */
  async assertMove(
    standing: Standing,
    status: OrderStatus,
    mover: { user_id: string | null },
  ): Promise<void> {
    const present = await reading.findStatus(this.#db, standing.status_id);
    checkMove(standing, { next_status_ids: present?.next_status_ids ?? null }, status, mover);
  }

  /** Where the order may go, of all statuses ({@link readStatuses}). */
  movesOf(
    standing: Standing,
    statuses: readonly OrderStatus[],
    mover: { user_id: string | null },
  ): OrderStatus[] {
    return movesOf(standing, statuses, mover);
  }

  changeStatus(change: StatusChange, now = new Date()): Promise<ChangedStanding> {
    return changeStatus(this.#db, change, now);
  }

  recordReleasedStock(orderId: string, released: readonly ReleasedReservation[]): Promise<boolean> {
    return stock.recordReleasedStock(this.#db, orderId, released);
  }

  markUnfinished(orderId: string): Promise<void> {
    return unfinished.markUnfinished(this.#db, orderId);
  }

  markFinished(orderId: string): Promise<void> {
    return unfinished.markFinished(this.#db, orderId);
  }

  takeUnfinished(limit: number): Promise<string[]> {
    return unfinished.takeUnfinished(this.#db, limit);
  }

  archiveOrder(orderId: string, actor: Actor, now = new Date()): Promise<void> {
    return archiveOrder(this.#db, orderId, actor, now);
  }

  setPersonalMark(orderId: string, userId: string, statusId: string): Promise<marks.PersonalMark> {
    return marks.setPersonalMark(this.#db, orderId, userId, statusId);
  }

  clearPersonalMark(orderId: string, userId: string): Promise<void> {
    return marks.clearPersonalMark(this.#db, orderId, userId);
  }

  readPersonalMark(orderId: string, userId: string): Promise<marks.PersonalMark | undefined> {
    return marks.readPersonalMark(this.#db, orderId, userId);
  }

  addNote(orderId: string, text: string, actor: Actor, now = new Date()): Promise<Note> {
    return notes.addNote(this.#db, orderId, text, actor, now);
  }

  listNotes(orderId: string): Promise<Note[]> {
    return notes.listNotes(this.#db, orderId);
  }

  // What happened, and what people and webhooks have to be told of it

  listLog(
    filters: log.LogFilters,
    page: log.LogPage,
  ): Promise<{ log: log.LogLine[]; next_cursor: string | null }> {
    return log.listLog(this.#db, filters, page);
  }

  noteOverpayment(orderId: string, sessionId: string): Promise<boolean> {
    return noteOverpayment(this.#db, orderId, sessionId);
  }

  takeUntold(limit: number): Promise<LogEntry[]> {
    return takeUntold(this.#db, limit);
  }

  markTold(ids: readonly string[]): Promise<void> {
    return markTold(this.#db, ids);
  }

  readLogEntries(ids: readonly string[]): Promise<LogEntry[]> {
    return readLogEntries(this.#db, ids);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
