import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128123000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_budget" ("key" text not null, "spent" integer not null, "ends_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_budget_pkey" primary key ("key"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_budget_deleted_at" ON "box_office_budget" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_budget" cascade;`);
  }

}
