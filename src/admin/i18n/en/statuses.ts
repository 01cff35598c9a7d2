import { en as words } from "../../../shared/words/en";

export const statuses = {
  menu: "Order statuses",
  hint: "What you call the steps of an order, in which colour, and what customers are told",
  create: "Add a status",
  actions: "Actions for {{status}}",
  orders_one: "{{count}} order",
  orders_other: "{{count}} orders",
  state: words.order_state,
  stateHint: {
    received: "Has come in and can be paid.",
    awaiting_payment: "Can be paid, by link or invoice.",
    processing: "Is paid or approved, and you are working on it.",
    shipped: "Is on its way to the customer.",
    completed: "All is done.",
    cancelled:
      "Stock and seats are given back. They are taken again when the order leaves this state.",
  },
  badge: {
    default: "Default",
    notify: "Tells the customer",
    hidden: "Hidden from customers",
  },
  form: {
    create: {
      "order-statuses": "Add a status",
      "personal-statuses": "Add a personal status",
    },
    edit: "Edit the status",
    label: "Name",
    labelHint: "Left empty, a language shows the English name.",
    colour: "Colour",
    sample: "Name",
    private: "Private mark",
    privateHint:
      "A mark beside the order’s status that only you can see. It sends no mail and has no effect on the order.",
    state: "State",
    stateHint: "What the order does in this status. It can’t be changed later.",
    stateIs: "State: {{state}}",
    default: "Default of its state",
    defaultHint:
      "What an order gets that comes to this state by itself, instead of the present default.",
    visible: "Shown to the customer",
    visibleHint: "Otherwise the customer sees the state’s default status.",
    limited: "Only some statuses may follow",
    limitedHint: "Otherwise an order can go from here to any other status.",
    next: "May follow",
    nothingFollows: "Nothing is chosen: an order can’t leave this status by hand.",
    notify: "Tell the customer by e-mail",
    notifyHint: "Preset whenever an order gets this status; it can be changed each time.",
  },
  message: {
    title: "Message to the customer",
    hint: "Sent in the order’s language, else in English, else in the first that is written. Without a text of your own a short standard message is sent.",
    languages: "Languages of the message",
    subject: "Subject",
    body: "Text",
    bodyHint:
      "A blank line begins a new paragraph. Liquid is understood, such as {% if order.payment_link %}.",
    both: "Write both a subject and a text.",
    insert: "Insert a variable",
    preview: "Preview with made-up data",
    variable: {
      customer: "Name of the customer",
      number: "Order number",
      code: "Order code",
      total: words.sums.total,
      due: words.sums.amount_due,
      paymentLink: "Payment link",
      status: "Name of the status",
      shop: "Name of the shop",
    },
  },
  delete: {
    action: "Delete",
    title: "Delete “{{status}}”?",
    text: "The status disappears from all lists. The history of orders keeps its name.",
    system:
      "This status belongs to the box office. It can be renamed and coloured, but not deleted.",
    last: "This is the last status of its state. Add another one first.",
    replacement: "This one takes its place",
    nothingInstead:
      "It is in use, and there is no other one of its kind to take its place. Add one, or take it off the orders first.",
    choose: "Choose a status",
    confirm: "Delete",
  },
  done: {
    saved: "Saved.",
    deleted: "The status is deleted.",
    reordered: "The order is saved.",
  },
  personal: {
    title: "Personal statuses",
    hint: "Extra statuses of your own: set on orders like any other, or private marks that only you see",
    create: "Add a personal status",
    colleague: "A colleague’s",
    marks: "Private marks",
    emptyTitle: "No personal statuses yet",
    emptyText:
      "Add a status that orders can be given besides the shop’s own, or a mark for your eyes only.",
    advancedTitle: "For the level Advanced",
    advancedText:
      "Personal statuses are shown at the experience level Advanced. You can switch to it in your profile, under “Experience level”.",
    toProfile: "Open the profile",
  },
  level: {
    title: "Experience level",
    label: "Level",
    basic: "Basic",
    advanced: "Advanced",
    hint: {
      basic: "The box office shows what is needed every day.",
      advanced: "The box office also shows personal statuses.",
    },
    done: "Your level is saved.",
  },
};
