import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError, MedusaService } from "@medusajs/framework/utils";
import type { Pool } from "../../shared/db";
import { isSettingsArea, type Settings, type SettingsArea } from "./areas";
import * as models from "./models";
import * as preferences from "./preferences";
import * as settings from "./settings";
import type { UserPreferences } from "./types";

/** What a merchant sets in the admin, area by area, and what each user chooses. The only writer of its two tables. */
export class SettingsModuleService extends MedusaService({
  BoxOfficeSetting: models.Setting,
  BoxOfficeUserPreference: models.UserPreference,
}) {
  readonly #db: Pool;

  constructor({ manager }: { manager: EntityManager }) {
    super(...arguments);
    this.#db = manager.getKnex();
  }

  /** The area of that name. @throws 404 */
  areaOf(name: string): SettingsArea {
    if (isSettingsArea(name)) return name;
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There are no settings of the area ${name}`);
  }

  readSettings<Area extends SettingsArea>(area: Area): Promise<Settings<Area>> {
    return settings.readSettings(this.#db, area);
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
