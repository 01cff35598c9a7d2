import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { InternalModuleDeclaration, Logger } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { MedusaWorkflow } from "@medusajs/framework/workflows-sdk";
import type { Pool } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { JOB_NAMES, type JobName } from "../../shared/jobs";
import { readOptions } from "../../shared/options";
import { ReadingService } from "../../shared/reading-service";
import { isSettingsArea, type Settings, type SettingsArea } from "./areas";
import * as jobRuns from "./job-runs";
import * as models from "./models";
import { type ShopOptions, shopOptions } from "./options";
import * as preferences from "./preferences";
import * as settings from "./settings";
import type { UserPreferences } from "./types";

type Dependencies = { manager: EntityManager; logger?: Logger };

/**
 * What a merchant sets in the admin, area by area, what each user chooses, and how the shop's jobs fare. The only
 * writer of its tables.
 */
export class SettingsModuleService extends ReadingService({
  BoxOfficeSetting: models.Setting,
  BoxOfficeUserPreference: models.UserPreference,
  BoxOfficeJobRun: models.JobRun,
}) {
  readonly __hooks = { onApplicationStart: () => this.#expectJobs() };
  readonly #db: Pool;
  readonly #logger: Logger | undefined;
  readonly #isServer: boolean;
  readonly options: ShopOptions;

  constructor(
    { manager, logger }: Dependencies,
    options?: Record<string, unknown>,
    declaration?: Partial<InternalModuleDeclaration>,
  ) {
    super(...arguments);
    this.#db = manager.getKnex();
    this.#logger = logger;
    this.options = readOptions("box_office_settings", shopOptions, options);
    this.#isServer = declaration?.worker_mode === "server";
  }

  /** Each process that starts says which jobs its scheduler has, a server that others are to have them. */
  async #expectJobs(): Promise<void> {
    const registered = JOB_NAMES.filter((name) => MedusaWorkflow.getWorkflow(`job-${name}`));
    try {
      if (this.#isServer) await jobRuns.noteJobsExpected(this.#db);
      else await jobRuns.noteJobsRegistered(this.#db, registered);
    } catch (error) {
      this.#logger?.error("Box office: it is not known from when on the jobs run", error as Error);
    }
  }

  noteJobBegun(name: JobName): Promise<void> {
    return jobRuns.noteJobBegun(this.#db, name);
  }

  noteJobEnded(name: JobName): Promise<void> {
    return jobRuns.noteJobEnded(this.#db, name);
  }

  noteJobFailed(name: JobName, error: string): Promise<void> {
    return jobRuns.noteJobFailed(this.#db, name, error);
  }

  async checkHealth(): Promise<HealthCheck[]> {
    return [await jobRuns.checkJobs(this.#db)];
  }

  /** The area of that name. @throws 404 */
  areaOf(name: string): SettingsArea {
    if (isSettingsArea(name)) return name;
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There are no settings of the area ${name}`);
  }

  readSettings<Area extends SettingsArea>(area: Area): Promise<Settings<Area>> {
    return settings.readSettings(this.#db, area);
  }

  previewSettings<Area extends SettingsArea>(
    area: Area,
    changes: Record<string, unknown>,
  ): Promise<Settings<Area>> {
    return settings.previewSettings(this.#db, area, changes);
  }

  saveSettings<Area extends SettingsArea>(
    area: Area,
    changes: Record<string, unknown>,
    userId: string,
    now = new Date(),
  ): Promise<Settings<Area>> {
    return settings.saveSettings(this.#db, area, changes, userId, now);
  }

  readPreferences(userId: string): Promise<UserPreferences> {
    return preferences.readPreferences(this.#db, userId);
  }

  savePreferences(
    userId: string,
    chosen: UserPreferences,
    now = new Date(),
  ): Promise<UserPreferences> {
    return preferences.savePreferences(this.#db, userId, chosen, now);
  }
}
