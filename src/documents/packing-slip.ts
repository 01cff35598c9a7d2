import type { PrintedOrderName, PrintedSeller } from "./sale";

/** What goes with a parcel, or lists all that an order sends: no prices. */
export type PrintedPackingSlip = {
  timezone: string;
  order: PrintedOrderName;
  placed_at: Date;
  seller: PrintedSeller;
  ship_to: { name: string | null; address_lines: readonly string[]; phone: string | null };
  shipping_method: string | null;
  tracking_numbers: readonly string[];
  /** Of the whole order there is no parcel: `quantity` of a line is then what was sent of it so far. */
  parcel: { packed_at: Date } | null;
  lines: readonly {
    title: string;
    detail: string | null;
    sku: string | null;
    ordered: number;
    quantity: number;
    to_come: number;
  }[];
  note: string | null;
  foot_text: string | null;
};
