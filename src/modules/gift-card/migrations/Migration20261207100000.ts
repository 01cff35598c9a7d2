import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a product says of the cards it sells, for whom a cart's cards are, and which amounts a cart lost with its region. */
export class Migration20261207100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE box_office_gift_card_product (
      id text PRIMARY KEY,
      product_id text NOT NULL,
      free_min_minor bigint NULL CHECK (free_min_minor > 0),
      free_max_minor bigint NULL CHECK (free_max_minor >= free_min_minor),
      free_currency_code text NULL,
      follows_shop_expiry boolean NOT NULL,
      expires_in_months integer NULL CHECK (expires_in_months > 0),
      voucher_type text NOT NULL CHECK (voucher_type IN ('multi', 'single')),
      send_by text NOT NULL CHECK (send_by IN ('email', 'none')),
      design_file_id text NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz NULL,
      CHECK (num_nulls(free_min_minor, free_max_minor, free_currency_code) IN (0, 3))
    )`);
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_gift_card_product" ON box_office_gift_card_product (product_id)`,
    );
    this.addSql(`CREATE TABLE box_office_gift_card_wish (
      id text PRIMARY KEY,
      cart_id text NOT NULL,
      line_item_id text NOT NULL,
      position integer NOT NULL CHECK (position > 0),
      recipient jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz NULL
    )`);
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_gift_card_wish" ON box_office_gift_card_wish (cart_id, line_item_id, position)`,
    );
    this.addSql(
      `CREATE INDEX "IDX_box_office_gift_card_wish_created_at" ON box_office_gift_card_wish (created_at)`,
    );
    this.addSql(`CREATE TABLE box_office_gift_card_lost_line (
      id text PRIMARY KEY,
      cart_id text NOT NULL,
      line_item_id text NOT NULL,
      title text NOT NULL,
      amount_minor bigint NOT NULL,
      currency_code text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz NULL
    )`);
    this.addSql(
      `CREATE UNIQUE INDEX "UQ_box_office_gift_card_lost_line" ON box_office_gift_card_lost_line (cart_id, line_item_id)`,
    );
    this.addSql(
      `CREATE INDEX "IDX_box_office_gift_card_lost_line_created_at" ON box_office_gift_card_lost_line (created_at)`,
    );
    this.addSql(
      `ALTER TABLE box_office_gift_card ADD COLUMN line_position integer NULL, ADD COLUMN design_file_id text NULL,
       ADD COLUMN send_by text NOT NULL DEFAULT 'email' CHECK (send_by IN ('email', 'none'))`,
    );
    // Until now the place of a card among its line's was its unit.
    this.addSql(
      `UPDATE box_office_gift_card SET line_position = unit_index + 1 WHERE unit_index IS NOT NULL`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_gift_card DROP COLUMN line_position, DROP COLUMN design_file_id, DROP COLUMN send_by`,
    );
    this.addSql(`DROP TABLE box_office_gift_card_lost_line`);
    this.addSql(`DROP TABLE box_office_gift_card_wish`);
    this.addSql(`DROP TABLE box_office_gift_card_product`);
  }
}
