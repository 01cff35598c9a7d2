import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { type Bound, bound } from "../../shared/bound";
import { type Pool, readClock } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { ReadingService } from "../../shared/reading-service";
import * as automatic from "./automatic";
import * as bankStatements from "./bank-statements";
import * as creditNotes from "./credit-notes";
import * as deadlines from "./deadlines";
import * as documents from "./documents";
import { checkHealth } from "./health";
import * as invoices from "./invoices";
import * as models from "./models";
import * as payments from "./payments";
import * as products from "./products";
import * as requests from "./requests";
import { dueAt } from "./rules/invoice-deadline";
import * as series from "./series";

/**
 * Invoices and credit notes, what was booked on them, their numbers and their documents. The only writer of its tables;
 * each function of an area is one use case in one transaction, in the folder that the area is named after. What is issued
 * the database keeps from being changed or deleted.
 */
export class InvoicingModuleService extends ReadingService({
  BoxOfficeNumberSeries: models.NumberSeries,
  BoxOfficeInvoicedOrder: models.InvoicedOrder,
  BoxOfficeInvoice: models.Invoice,
  BoxOfficeInvoiceLine: models.InvoiceLine,
  BoxOfficeInvoicePayment: models.InvoicePayment,
  BoxOfficeCreditNote: models.CreditNote,
  BoxOfficeCreditNoteLine: models.CreditNoteLine,
  BoxOfficeDocument: models.Document,
  BoxOfficeAutomaticInvoice: models.AutomaticInvoice,
  BoxOfficeInvoiceNotice: models.InvoiceNotice,
  BoxOfficeOrderDeadline: models.OrderDeadline,
  BoxOfficeInvoiceRequest: models.InvoiceRequest,
  BoxOfficeInvoiceProduct: models.InvoiceProduct,
  BoxOfficeBankStatement: models.BankStatement,
  BoxOfficeBankEntry: models.BankEntry,
  BoxOfficeBankBooking: models.BankBooking,
}) {
  readonly automatic: Bound<typeof automatic>;
  readonly bankStatements: Bound<typeof bankStatements>;
  readonly creditNotes: Bound<typeof creditNotes>;
  readonly deadlines: Bound<typeof deadlines>;
  readonly documents: Bound<typeof documents>;
  readonly invoices: Bound<typeof invoices>;
  readonly payments: Bound<typeof payments>;
  readonly products: Bound<typeof products>;
  readonly requests: Bound<typeof requests>;
  readonly series: Bound<typeof series>;

  readonly #db: Pool;

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    const db = manager.getKnex();
    this.automatic = bound(db, automatic);
    this.bankStatements = bound(db, bankStatements);
    this.creditNotes = bound(db, creditNotes);
    this.deadlines = bound(db, deadlines);
    this.documents = bound(db, documents);
    this.invoices = bound(db, invoices);
    this.payments = bound(db, payments);
    this.products = bound(db, products);
    this.requests = bound(db, requests);
    this.series = bound(db, series);
    this.#db = db;
  }

  /** The moment at which money is read, for `payments.allotMoney`. */
  readClock(): Promise<Date> {
    return readClock(this.#db);
  }

  /** Until when an invoice that is issued now is to be paid: see `rules/invoice-deadline`. */
  dueAt(terms: Parameters<typeof dueAt>[0]): Date {
    return dueAt(terms);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
