import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128140000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_completion_attempt" ("id" text not null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_completion_attempt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_completion_attempt_deleted_at" ON "box_office_completion_attempt" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_completion_attempt" cascade;`);
  }

}
