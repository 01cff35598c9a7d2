import type { OrderStatus } from "../../../lib/order-types";
import { bodyOf, contentOf, valuesOf } from "../values";

const SENT: OrderStatus = {
  id: "ostat_1",
  code: "sent",
  label: { en: "Sent", nb: "Bestilling sendt" },
  colour: "#16a34a",
  state: "shipped",
  is_default: false,
  is_system: false,
  notify_customer: true,
  visible_to_customer: true,
  template_id: "tmpl_1",
  next_status_ids: ["ostat_2"],
  rank: 3,
  owner_id: null,
  private: false,
  created_at: "2026-12-05T10:00:00.000Z",
  updated_at: "2026-12-05T10:00:00.000Z",
};
const NORWEGIAN = { subject: "Sendt", body: "Hei!" };

describe("the form of a status", () => {
  it("E11: gives back what it was opened with", () => {
    const values = valuesOf(SENT, { nb: NORWEGIAN });
    expect(bodyOf(values)).toEqual({
      label: SENT.label,
      colour: "#16a34a",
      state: "shipped",
      notify_customer: true,
      visible_to_customer: true,
      next_status_ids: ["ostat_2"],
    });
    expect(contentOf(values, "email")).toEqual({ nb: NORWEGIAN });
  });

  it("E7: lets any status follow when nothing is chosen, whatever was before", () => {
    expect(bodyOf({ ...valuesOf(SENT, undefined), is_limited: false }).next_status_ids).toBeNull();
  });

  it("E7: keeps a message only in the languages that it is written in", () => {
    const values = valuesOf(undefined, undefined);
    expect(contentOf(values, "email")).toBeNull();
    const message = { ...values.message, uk: { subject: " Надіслано ", body: "" } };
    expect(contentOf({ message }, "email")).toEqual({ uk: { subject: "Надіслано", body: "" } });
  });

  it("E3: gives an SMS no subject", () => {
    const values = valuesOf(SENT, { nb: { subject: null, body: "Sendt" } });
    expect(contentOf(values, "sms")).toEqual({ nb: { subject: null, body: "Sendt" } });
  });
});
