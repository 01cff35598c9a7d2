import { readOptions } from "../../../shared/options";
import { shopOptions } from "../options";

const read = (given: unknown) => readOptions("box_office_settings", shopOptions, given);

describe("the options of the shop", () => {
  it("have defaults, and leave those of other modules alone", () => {
    expect(read(undefined)).toEqual({ locale: "en" });
    expect(read({ database: {}, public_url: "https://example.com/shop/" })).toEqual({
      locale: "en",
      public_url: "https://example.com/shop",
    });
  });

  it.each([
    { locale: "sv" },
    { shop_name: " " },
    { public_url: "example.com" },
    { public_url: "javascript:alert(1)" },
  ])("%j stops the shop from booting, and is named", (wrong) => {
    const [option] = Object.keys(wrong);
    expect(() => read(wrong)).toThrow(`box_office_settings: wrong options: "${option}"`);
  });
});
