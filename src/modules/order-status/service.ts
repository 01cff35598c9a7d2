import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { type Bound, bound } from "../../shared/bound";
import { type Pool, readClock } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { ReadingService } from "../../shared/reading-service";
import { checkHealth } from "./health";
import * as log from "./log";
import * as marks from "./marks";
import * as models from "./models";
import * as notes from "./notes";
import * as orders from "./orders";
import { movesOf } from "./rules/moves";
import { isDueAgain, paymentOf } from "./rules/progress";
import * as standings from "./standings";
import * as statuses from "./statuses";

/**
 * The statuses of the shop and of its users, where each order stands, and the log of how it came there; who has an
 * order, how its buyer gets to it, and when it is read again. The only writer of its tables; each function of an area
 * is one use case in one transaction, in the folder that the area is named after.
 */
export class OrderStatusModuleService extends ReadingService({
  BoxOfficeAdminOrder: models.AdminOrder,
  BoxOfficeOrder: models.Order,
  BoxOfficeOrderStatus: models.OrderStatus,
  BoxOfficeOrderStanding: models.OrderStanding,
  BoxOfficeOrderLog: models.OrderLog,
  BoxOfficeOrderNote: models.OrderNote,
  BoxOfficePersonalMark: models.PersonalMark,
}) {
  readonly log: Bound<typeof log>;
  readonly marks: Bound<typeof marks>;
  readonly notes: Bound<typeof notes>;
  readonly orders: Bound<typeof orders>;
  readonly standings: Bound<typeof standings>;
  readonly statuses: Bound<typeof statuses>;

  /** How an order is paid, for everybody: by where it stood and how Medusa has it now. */
  readonly paymentOf = paymentOf;
  /** Whether an order that is cancelled no more awaits its payment before it goes where it is brought. */
  readonly isDueAgain = isDueAgain;
  /** Where the order may go, of all statuses (`statuses.readStatuses`). */
  readonly movesOf = movesOf;

  readonly #db: Pool;

  __hooks = { onApplicationStart: () => this.statuses.seedDefaults() };

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    const db = manager.getKnex();
    this.log = bound(db, log);
    this.marks = bound(db, marks);
    this.notes = bound(db, notes);
    this.orders = bound(db, orders);
    this.standings = bound(db, standings);
    this.statuses = bound(db, statuses);
    this.#db = db;
  }

  /** The moment at which facts are read, for `standings.followOrder`: of what machines read, the later counts. */
  readClock(): Promise<Date> {
    return readClock(this.#db);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
