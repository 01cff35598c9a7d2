import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122120000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_message_template" ("id" text not null, "name" text not null, "channel" text check ("channel" in ('email', 'sms')) not null, "kind" text not null, "content" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_message_template_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_message_template_deleted_at" ON "box_office_message_template" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_message_template" cascade;`);
  }

}
