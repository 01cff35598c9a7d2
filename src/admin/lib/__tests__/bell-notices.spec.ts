import { noticesIn, pathOfNotice } from "../bell-notices";

const notice = (trigger_type: string | null, resource_id: string | null = null) => ({
  trigger_type,
  resource_type: resource_id && "order",
  resource_id,
  data: { title: "New order #12", description: "Kari" },
});

describe("the bell's entries", () => {
  it("lead to what they are about", () => {
    expect(pathOfNotice(notice("box_office.new_order", "order_1"))).toBe("/orders/order_1");
    expect(pathOfNotice(notice("box_office.webhook_disabled"))).toBe("/settings/webhooks");
    expect(pathOfNotice(notice("box_office.gift_card_guesses"))).toBe("/settings/gift-cards");
    const ofCard = { ...notice("box_office.gift_card_waits"), resource_id: "bogic_1" };
    expect(pathOfNotice({ ...ofCard, resource_type: "box_office_gift_card" })).toBe(
      "/box-office/gift-cards/bogic_1",
    );
    expect(pathOfNotice(notice("box_office.else"))).toBeUndefined();
    expect(pathOfNotice(notice("product.import", "order_1"))).toBeUndefined();
    expect(pathOfNotice(notice(null, "order_1"))).toBeUndefined();
  });

  it("are found in a list of pages, and in one page", () => {
    const one = notice("box_office.new_order", "order_1");
    expect(
      noticesIn([
        [["notification"], { pages: [{ notifications: [one] }, {}] }],
        [["notification", "list"], { notifications: [one] }],
        [["notification", "latest"], { notifications: [{ id: "noti_1" }] as never }],
        [["notification", "other"], undefined],
      ]),
    ).toEqual([one, one]);
  });
});
