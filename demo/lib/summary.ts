import { renameSync, writeFileSync } from "node:fs";
import { ADMIN } from "./admin-user";

/** What `npm run demo` prints when the store is open; the file comes all at once or not at all. */
export function writeSummary(file: string, publishableKey: string, bankFile: string): void {
  const summary = {
    admin: ADMIN,
    publishable_key: publishableKey,
    bank_file: bankFile,
    curl: guestPurchase(publishableKey),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(summary, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

const firstOnSale =
  "d.events.flatMap(e => e.sessions).flatMap(s => s.ticket_offers).find(o => o.status === `on_sale` && o.min_per_order === 1).variant_id";
const eventList = "d.events.map(e => e.sessions[0].starts_at + `  ` + e.title).join(`\\n`)";
const ticketList =
  "d.tickets.map(t => t.number + `  ` + t.status + `  ` + t.event.title).join(`\\n`)";

/** A guest's purchase, to be pasted into bash; it needs curl and node, and {PORT} is filled in by who prints it. */
function guestPurchase(key: string): string[] {
  const shop = (method: "get" | "post", path: string, body?: string) => {
    const data = method === "post" ? ` -H "$JSON" -d ${body ?? "'{}'"}` : "";
    return `curl -s -H "$KEY"${data} "$SHOP/store/${path}"`;
  };
  return [
    "SHOP=http://localhost:{PORT}",
    `KEY='x-publishable-api-key: ${key}'`,
    "JSON='content-type: application/json'",
    `pick() { node -pe "d = JSON.parse(require('fs').readFileSync(0)); $1"; }`,
    `${shop("get", "box-office/events")} | pick '${eventList}'`,
    `VARIANT=$(${shop("get", "box-office/events")} | pick '${firstOnSale}')`,
    `REGION=$(${shop("get", "regions")} | pick 'd.regions[0].id')`,
    `CART=$(${shop("post", "carts", `'{"region_id":"'$REGION'","email":"guest@example.com","items":[{"variant_id":"'$VARIANT'","quantity":2}]}'`)} | pick 'd.cart.id')`,
    `${shop("post", "box-office/carts/$CART/seat-hold")} | pick '"Held until " + d.seat_hold.expires_at'`,
    `PAYMENT=$(${shop("post", "payment-collections", `'{"cart_id":"'$CART'"}'`)} | pick 'd.payment_collection.id')`,
    `${shop("post", "payment-collections/$PAYMENT/payment-sessions", `'{"provider_id":"pp_system_default"}'`)} | pick 'd.payment_collection.payment_sessions[0].status'`,
    `${shop("post", "carts/$CART/complete")} | pick '"Order " + d.order.display_id'`,
    `read -r ORDER TOKEN < <(${shop("get", "box-office/carts/$CART/order")} | pick 'd.order_id + " " + d.token')`,
    `for n in {1..50}; do TICKETS=$(${shop("get", "box-office/orders/$ORDER?token=$TOKEN")}); [[ $TICKETS == *'"tickets_ready":true'* ]] && break; sleep 0.2; done`,
    `echo "$TICKETS" | pick '${ticketList}'`,
  ];
}
