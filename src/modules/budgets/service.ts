import { createHmac } from "node:crypto";
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { ConfigModule } from "@medusajs/framework/types";
import { type Bound, bound } from "../../shared/bound";
import type { Pool } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { readOptions } from "../../shared/options";
import { ReadingService } from "../../shared/reading-service";
import * as answers from "./answers";
import { callerNetwork, type Origin } from "./callers/caller-network";
import { type Networks, networksOf } from "./callers/networks";
import * as failures from "./failures/failures";
import { checkHealth } from "./health";
import * as models from "./models";
import { budgetsOptions } from "./options";
import type { Alarm, Budgeted } from "./types";

/**
 * What all processes together remember of requests, in PostgreSQL and by its clock alone: how often a caller may fail at
 * what is secret, and what a request with a key was answered. The only writer of its tables. Whoever looks for a secret
 * asks before and spends after; see the guards `within-budget` and `once-per-key`.
 */
export class BudgetsModuleService extends ReadingService({
  BoxOfficeBudget: models.Budget,
  BoxOfficeKeptAnswer: models.KeptAnswer,
}) {
  readonly answers: Bound<typeof answers>;

  readonly #db: Pool;
  readonly #isTrusted: Networks;
  readonly #secret: string;

  constructor(
    { manager, configModule }: { manager: EntityManager; configModule: ConfigModule },
    options?: Record<string, unknown>,
  ) {
    super(...arguments);
    const trusted = readOptions("box_office_budgets", budgetsOptions, options);
    this.#db = manager.getKnex();
    this.answers = bound(this.#db, answers);
    this.#isTrusted = networksOf([...trusted.trusted_proxies, ...trusted.trusted_storefronts]);
    this.#secret = configModule.projectConfig.http.cookieSecret ?? "";
  }

  /** A pseudonym of where a request came from, the same in every process; without the shop's secret it names nobody. */
  callerOf(origin: Origin): string {
    const network = callerNetwork(origin, this.#isTrusted);
    return createHmac("sha256", this.#secret).update(`box-office-caller:${network}`).digest("hex");
  }

  /** Seconds until all of these budgets have something left; 0 when they have. */
  secondsToWait(budgets: readonly Budgeted[]): Promise<number> {
    return failures.secondsToWait(this.#db, budgets);
  }

  /** Takes one failure from each of these budgets. Returns whether every one had it left. */
  spend(budgets: readonly Budgeted[]): Promise<boolean> {
    return failures.spend(this.#db, budgets);
  }

  /** Set where more codes of the shop were tried in vain than people mistype. */
  alarm(): Promise<Alarm | undefined> {
    return failures.alarm(this.#db);
  }

  async forgetWhatIsOver(): Promise<void> {
    await failures.forgetWhatIsOver(this.#db);
    await this.answers.forgetAnswers();
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
