import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128160000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_completion_origin" ("cart_id" text not null, "held_by" text not null, "max_held" integer not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_completion_origin_pkey" primary key ("cart_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_completion_origin_deleted_at" ON "box_office_completion_origin" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_completion_origin" cascade;`);
  }

}
