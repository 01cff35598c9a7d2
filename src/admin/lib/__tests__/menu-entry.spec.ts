import { menuEntryOf } from "../menu-entry";

describe("the menu's entry that is lit", () => {
  it.each([
    ["/box-office/events/boev_1", { entry: "/box-office/events", above: "/box-office" }],
    ["/box-office/check-in", { entry: "/box-office/check-in", above: "/box-office" }],
    ["/orders/by-status", { entry: "/orders/by-status", above: "/orders" }],
    ["/orders/invoices", { entry: "/orders/invoices", above: "/orders" }],
    ["/orders/invoices/bank-file/1", { entry: "/orders/invoices", above: "/orders" }],
    ["/orders/log", { entry: "/orders/log", above: "/orders" }],
    ["/orders/to-refund", { entry: "/orders/to-refund", above: "/orders" }],
    ["/orders", undefined],
    ["/orders/order_01", undefined],
    ["/orders/export", undefined],
    ["/products/prod_1", undefined],
    ["/settings/webhooks", undefined],
  ])("on %s", (pathname, entry) => {
    expect(menuEntryOf(pathname)).toEqual(entry);
  });
});
