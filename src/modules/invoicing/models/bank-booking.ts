import { model } from "@medusajs/framework/utils";

/** That an entry of a bank is booked, or about to be: its key is unique, so nothing is booked twice. Kept for good. */
export const BankBooking = model.define(
  { name: "BoxOfficeBankBooking", tableName: "box_office_bank_booking" },
  {
    id: model.id({ prefix: "bobbk" }).primaryKey(),
    /** See `entryKeys`. */
    key: model.text(),
    entry_id: model.text(),
    invoice_id: model.text(),
    booked_by: model.text().nullable(),
    /** Null while it is being booked, or where a process died at it. */
    booked_at: model.dateTime().nullable(),
  },
);
