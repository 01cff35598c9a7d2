import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Without Medusa's `deleted_at IS NULL`, which our SQL does not say: these rows are never soft-deleted. */
export class Migration20261128120100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE UNIQUE INDEX "UQ_box_office_job_run_name" ON box_office_job_run (name)`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX "UQ_box_office_job_run_name"`);
  }
}
