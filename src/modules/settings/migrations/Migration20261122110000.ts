import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122110000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_setting" ("id" text not null, "area" text not null, "value" jsonb not null, "updated_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_setting_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_setting_deleted_at" ON "box_office_setting" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_user_preference" ("id" text not null, "user_id" text not null, "experience_level" text check ("experience_level" in ('basic', 'advanced')) not null default 'basic', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_user_preference_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_user_preference_deleted_at" ON "box_office_user_preference" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_setting" cascade;`);

    this.addSql(`drop table if exists "box_office_user_preference" cascade;`);
  }

}
