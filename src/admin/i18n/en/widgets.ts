export const widgets = {
  checkedInAt: "Checked in {{time}}",
  all_one: "Show all {{count}}",
  all_other: "Show all {{count}}",
  event: {
    title: "Event",
    open: "Open the event",
    next: "Next session",
    over: "All sessions are over or cancelled",
    venue: "Venue",
    places: "Places",
    revenue: "Revenue: {{amount}}",
    where: "What is edited where",
    editHere:
      "Edit here: prices, sales channels, more pictures, categories, tags and metadata. New sessions and copies of the event take over the prices.",
    writtenOver:
      "The event writes over: title, handle, description, thumbnail, status, variants and their names. Variants that aren’t the event’s are deleted. Change these on the event’s page.",
  },
  invoice: {
    title: "Invoice",
    allowed: "May be ordered by invoice",
    hint: "Gift cards can’t be unless it is switched on. Who may order by invoice at all is set under Settings → Invoices.",
    on: "Saved: can be ordered by invoice",
    off: "Saved: can’t be ordered by invoice",
  },
  order: {
    moneyReturned_one:
      "All money of this order was given back, and {{count}} ticket is still valid. Cancel it?",
    moneyReturned_other:
      "All money of this order was given back, and {{count}} tickets are still valid. Cancel them?",
    cancelThem_one: "Cancel the ticket",
    cancelThem_other: "Cancel the tickets",
    title: "Tickets",
    awaiting: "The tickets become valid and are sent when the order is paid.",
    awaitingSome:
      "The tickets that await their payment become valid and are sent when the order is paid; those that are valid stay so.",
    awaitingInvoiced:
      "The tickets that await their payment become valid and are sent once the invoice that they are on is paid, or the whole order.",
  },
  customer: {
    title: "Tickets",
    empty: "No tickets",
  },
};
