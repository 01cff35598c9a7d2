import { readOptions } from "../../../shared/options";
import { shopOptions } from "../options";

const read = (given: unknown) => readOptions("box_office_settings", shopOptions, given);

describe("the options of the shop", () => {
  it("have defaults, and leave those of other modules alone", () => {
    const defaults = { locale: "en", payment_page_providers: { pp_system_default: {} } };
    expect(read(undefined)).toEqual(defaults);
    expect(read({ database: {}, public_url: "https://example.com/shop/" })).toEqual({
      ...defaults,
      public_url: "https://example.com/shop",
    });
  });

  it.each([
    { locale: "sv" },
    { shop_name: " " },
    { public_url: "example.com" },
    { public_url: "javascript:alert(1)" },
    { payment_page_providers: { pp_bank_bank: { redirect_url: "not a place" } } },
    { payment_page_providers: { pp_bank_bank: { redirect: "url" } } },
  ])("%j stops the shop from booting, and is named", (wrong) => {
    const [option] = Object.keys(wrong);
    expect(() => read(wrong)).toThrow(`box_office_settings: wrong options: "${option}`);
  });
});
