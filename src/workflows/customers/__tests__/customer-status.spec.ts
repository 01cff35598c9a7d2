import type { OrderStatus } from "../../../modules/order-status/types";
import { customerStatus } from "../customer-status";

const status = (changes: Partial<OrderStatus>): OrderStatus => ({
  id: changes.code ?? "processing",
  code: "processing",
  label: { en: "Processing", nb: "Behandles" },
  colour: "#112233",
  state: "processing",
  is_default: false,
  is_system: false,
  notify_customer: false,
  visible_to_customer: true,
  template_id: null,
  next_status_ids: null,
  rank: 0,
  owner_id: null,
  private: false,
  created_at: new Date(0),
  updated_at: new Date(0),
  ...changes,
});

/** What the customer sees of an order that has the status. */
const seen = (own: OrderStatus, others: OrderStatus[], locale: "en" | "nb" | "uk" = "en") =>
  customerStatus({ status_id: own.id, state: own.state }, [own, ...others], locale);

const usual = status({ is_default: true, rank: 3 });
const packed = status({ code: "packed", label: { en: "Packed" }, rank: 1, colour: "#445566" });
const fraud = status({ code: "fraud", label: { en: "Fraud check" }, visible_to_customer: false });

describe("E10: the status that a customer sees", () => {
  it("is the order's own, in the customer's language, else in English", () => {
    expect(seen(packed, [usual], "nb")).toEqual({
      code: "packed",
      label: "Packed",
      colour: "#445566",
      state: "processing",
    });
    expect(seen(usual, [], "nb").label).toBe("Behandles");
  });

  it("is the state's default where the order's own is kept from customers", () => {
    expect(seen(fraud, [packed, usual])).toMatchObject({
      code: "processing",
      label: "Processing",
    });
  });

  it("is the first visible one where the default is kept from them too", () => {
    const hidden = { ...usual, visible_to_customer: false };
    const later = status({ code: "later", label: { en: "Later" }, rank: 9 });
    expect(seen(fraud, [later, hidden, packed]).code).toBe("packed");
  });

  it("is the state itself where nothing of it may be seen; a colleague's personal status is no way out", () => {
    const personal = status({ code: "oles", label: { en: "Ole's" }, owner_id: "user_ole" });
    const elsewhere = status({ code: "shipped", state: "shipped" });
    expect(seen(fraud, [personal, elsewhere], "uk")).toEqual({
      code: "processing",
      label: "В обробці",
      colour: "#71717A",
      state: "processing",
    });
  });
});
