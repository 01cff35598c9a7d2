import { inProgress } from "../status-order";

it("statuses come by state, and within a state as the merchant put them", () => {
  const shop = [
    { id: "packed", state: "processing" },
    { id: "sent", state: "shipped" },
    { id: "paid", state: "processing" },
    { id: "reserved", state: "received" },
  ] as const;
  expect(inProgress(shop).map(({ id }) => id)).toEqual(["reserved", "packed", "paid", "sent"]);
});
