/** Whose budget a failure is taken from: that of where it came from, or that of the cart it was tried in. */
export type Budgeted = { of: "address"; id: string } | { of: "cart"; id: string };
