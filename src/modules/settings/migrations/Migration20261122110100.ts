import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of tables whose rows are never soft-deleted; without Medusa's `deleted_at IS NULL`, which our SQL does not say. */
const INDEXES = [
  `CREATE UNIQUE INDEX "UQ_box_office_setting_area" ON box_office_setting (area)`,
  `CREATE UNIQUE INDEX "UQ_box_office_user_preference_user" ON box_office_user_preference (user_id)`,
];

export class Migration20261122110100 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) this.addSql(index);
  }

  override async down(): Promise<void> {
    for (const index of INDEXES) {
      this.addSql(`DROP INDEX IF EXISTS "${/"(.*?)"/.exec(index)?.[1]}"`);
    }
  }
}
