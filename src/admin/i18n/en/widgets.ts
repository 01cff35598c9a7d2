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
  },
  customer: {
    title: "Tickets",
    empty: "No tickets",
  },
};
