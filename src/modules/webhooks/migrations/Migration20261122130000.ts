import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122130000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_webhook_delivery" ("id" text not null, "endpoint_id" text not null, "message_id" text not null, "event" text not null, "payload" jsonb not null, "status" text check ("status" in ('pending', 'sending', 'delivered', 'failed')) not null default 'pending', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_id" text null, "response_status" integer null, "response_excerpt" text null, "last_error" text null, "duration_ms" integer null, "delivered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_webhook_delivery_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_webhook_delivery_deleted_at" ON "box_office_webhook_delivery" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_webhook_endpoint" ("id" text not null, "url" text not null, "description" text null, "events" text[] not null, "secret" text not null, "previous_secret" text null, "previous_secret_expires_at" timestamptz null, "is_enabled" boolean not null default true, "disabled_at" timestamptz null, "disabled_reason" text check ("disabled_reason" in ('by_user', 'failing', 'gone')) null, "disabled_told_at" timestamptz null, "failing_since" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_webhook_endpoint_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_webhook_endpoint_deleted_at" ON "box_office_webhook_endpoint" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_webhook_delivery" cascade;`);

    this.addSql(`drop table if exists "box_office_webhook_endpoint" cascade;`);
  }

}
