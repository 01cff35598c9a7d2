import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128120000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_job_run" ("id" text not null, "name" text not null, "expected_since" timestamptz not null, "began_at" timestamptz null, "succeeded_at" timestamptz null, "failed_at" timestamptz null, "last_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_job_run_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_job_run_deleted_at" ON "box_office_job_run" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_job_run" cascade;`);
  }

}
