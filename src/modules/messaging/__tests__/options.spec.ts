import { readOptions } from "../../../shared/options";
import { messagingOptions } from "../options";

const read = (given: unknown) => readOptions("box_office_messaging", messagingOptions, given);

describe("the options of messages", () => {
  it("leave those of other modules alone", () => {
    expect(read(undefined)).toEqual({});
    expect(read({ public_url: "x", from: "Kulturhuset <billett@example.com>" })).toEqual({
      from: "Kulturhuset <billett@example.com>",
    });
  });

  it("a sender that is no address stops the shop from booting, and is named", () => {
    expect(() => read({ from: "Kulturhuset" })).toThrow(
      `box_office_messaging: wrong options: "from"`,
    );
  });
});
