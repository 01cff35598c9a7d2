import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { type Bound, bound } from "../../shared/bound";
import type { Pool } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { ReadingService } from "../../shared/reading-service";
import * as attendees from "./attendees";
import * as catalog from "./catalog";
import * as claims from "./claims";
import { type CartClaim, pinSeats, type SeatHold } from "./claims/claim-seats";
import { Heartbeat } from "./claims/heartbeat";
import * as door from "./door";
import * as happenings from "./happenings";
import * as lowering from "./lowering";
import * as models from "./models";
import * as notices from "./notices";
import * as orders from "./orders";
import * as registrations from "./registrations";
import * as reports from "./reports";
import { checkHealth } from "./reports/health";
import * as settlement from "./settlement";
import * as tickets from "./tickets";

/**
 * Events, their seats and their tickets. The only writer of the `box_office_*` tables of ticketing; each function of an
 * area is one use case in one transaction, in the folder that the area is named after.
 */
export class TicketingModuleService extends ReadingService({
  BoxOfficeEvent: models.Event,
  BoxOfficeEventSession: models.EventSession,
  BoxOfficeTicketType: models.TicketType,
  BoxOfficeTicketOffer: models.TicketOffer,
  BoxOfficeOfferVariant: models.OfferVariant,
  BoxOfficeCapacityPool: models.CapacityPool,
  BoxOfficeCapacityPoolOffer: models.CapacityPoolOffer,
  BoxOfficeSeatClaim: models.SeatClaim,
  BoxOfficeTicketOrder: models.TicketOrder,
  BoxOfficeTicket: models.Ticket,
  BoxOfficeCheckIn: models.CheckIn,
  BoxOfficeTicketNotice: models.TicketNotice,
  BoxOfficeCartAttendee: models.CartAttendee,
  BoxOfficeHappening: models.Happening,
  BoxOfficeHoldOrigin: models.HoldOrigin,
  BoxOfficeCompletionAttempt: models.CompletionAttempt,
  BoxOfficeCompletionOrigin: models.CompletionOrigin,
  BoxOfficeLineLowering: models.LineLowering,
  BoxOfficeLoweredLine: models.LoweredLine,
}) {
  readonly attendees: Bound<typeof attendees>;
  readonly catalog: Bound<typeof catalog>;
  readonly claims: Bound<typeof claims>;
  readonly door: Bound<typeof door>;
  readonly lowering: Bound<typeof lowering>;
  readonly happenings: Bound<typeof happenings>;
  readonly notices: Bound<typeof notices>;
  readonly orders: Bound<typeof orders>;
  readonly registrations: Bound<typeof registrations>;
  readonly reports: Bound<typeof reports>;
  readonly settlement: Bound<typeof settlement>;
  readonly tickets: Bound<typeof tickets>;

  readonly #db: Pool;
  readonly #heartbeat: Heartbeat;

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    const db = manager.getKnex();
    this.attendees = bound(db, attendees);
    this.catalog = bound(db, catalog);
    this.claims = bound(db, claims);
    this.door = bound(db, door);
    this.lowering = bound(db, lowering);
    this.happenings = bound(db, happenings);
    this.notices = bound(db, notices);
    this.orders = bound(db, orders);
    this.registrations = bound(db, registrations);
    this.reports = bound(db, reports);
    this.settlement = bound(db, settlement);
    this.tickets = bound(db, tickets);
    this.#db = db;
    this.#heartbeat = new Heartbeat(db);
  }

  async pinSeats(claim: CartClaim, attemptId: string, now = new Date()): Promise<SeatHold> {
    await this.#heartbeat.begin(attemptId);
    try {
      const hold = await pinSeats(this.#db, claim, attemptId, now);
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

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
