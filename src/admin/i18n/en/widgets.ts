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
  },
  order: {
    title: "Tickets",
    awaiting: "The tickets become valid and are sent when the order is paid.",
    problem: {
      seats_unavailable:
        "This order is paid for more places than there are left: it has no tickets for them. Free places or raise the capacity, or pay the money back.",
      event_cancelled:
        "The event was cancelled before this order was completed: it has no tickets. Pay the money back.",
    },
  },
  customer: {
    title: "Tickets",
    empty: "No tickets",
  },
};
