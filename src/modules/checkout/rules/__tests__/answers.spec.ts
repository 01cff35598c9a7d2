import { checkoutFields } from "../../../../shared/checkout-form";
import { readAnswers } from "../answers";
import { asksAnything, assertComplete } from "../completion";

const FIELDS = checkoutFields.parse([
  {
    key: "organisation",
    label: { en: "Organisation", nb: "Organisasjon" },
    type: "text",
    max_length: 20,
  },
  { key: "message", label: { en: "Message" }, type: "long_text" },
  {
    key: "dessert",
    label: { en: "Dessert" },
    type: "choice",
    is_required: true,
    options: [
      { value: "cake", label: { en: "Cake", nb: "Kake" } },
      { value: "fruit", label: { en: "Fruit", nb: "Frukt" } },
    ],
  },
  { key: "newsletter", label: { en: "Newsletter" }, type: "yes_no", is_required: true },
]);

const GOOD = { dessert: "cake", newsletter: false };

describe("E16: what a buyer answers", () => {
  it("is kept with the question as it was read, in the order of the questions", () => {
    const given = { newsletter: false, dessert: "cake", organisation: " Røde Kors " };
    expect(readAnswers(FIELDS, given, "nb")).toEqual([
      { key: "organisation", label: "Organisasjon", value: "Røde Kors", text: "Røde Kors" },
      { key: "dessert", label: "Dessert", value: "cake", text: "Kake" },
      { key: "newsletter", label: "Newsletter", value: false, text: "Nei" },
    ]);
  });

  it("to a question of one line holds no line ends, to one of several it does", () => {
    const given = { ...GOOD, organisation: "Røde\r\n=Kors", message: "one\ntwo" };
    const [organisation, message] = readAnswers(FIELDS, given, "en");
    expect([organisation?.text, message?.text]).toEqual(["Røde =Kors", "one\ntwo"]);
  });

  it("null and blank text are no answer", () => {
    const given = { ...GOOD, organisation: " \u0007\n", message: null };
    expect(readAnswers(FIELDS, given, "en").map(({ key }) => key)).toEqual([
      "dessert",
      "newsletter",
    ]);
  });

  it.each([
    [{ ...GOOD, colour: "red" }, "answers.colour: is no field"],
    [{ ...GOOD, constructor: "x" }, "answers.constructor: is no field"],
    [{ ...GOOD, organisation: 5 }, "answers.organisation: must be text"],
    [
      { ...GOOD, organisation: "x".repeat(21) },
      "answers.organisation: must be at most 20 characters",
    ],
    [{ ...GOOD, message: "x".repeat(5001) }, "answers.message: must be at most 5000 characters"],
    [{ ...GOOD, message: "a NUL \0" }, "answers.message: has characters that can't be stored"],
    [{ ...GOOD, dessert: "Cake" }, "answers.dessert: must be one of the options' values"],
    [{ ...GOOD, dessert: ["cake"] }, "answers.dessert: must be one of the options' values"],
    [{ ...GOOD, newsletter: "true" }, "answers.newsletter: must be true or false"],
    [{ newsletter: true }, "answers.dessert: is required"],
    [{ dessert: "cake" }, "answers.newsletter: is required"],
    [{ dessert: "", newsletter: true }, "answers.dessert: is required"],
  ])("%j is refused: %s", (given, message) => {
    expect(() => readAnswers(FIELDS, given, "en")).toThrow(message);
  });

  it.each([
    [[{ key: "Org", label: { en: "x" }, type: "text" }], "key"],
    [[1, 2].map(() => ({ key: "a", label: { en: "x" }, type: "text" })), undefined],
    [[{ key: "a", label: {}, type: "text" }], "label"],
    [[{ key: "a", label: { en: "x" }, type: "choice" }], "options"],
    [[{ key: "a", label: { en: "x" }, type: "choice", options: [] }], "options"],
    [[{ key: "a", label: { en: "x" }, type: "text", options: [] }], undefined],
    [[{ key: "a", label: { en: "x" }, type: "yes_no", max_length: 5 }], undefined],
    [[{ key: "a", label: { en: "x" }, type: "date" }], "type"],
  ])("a shop can't ask %j", (fields, name) => {
    const read = checkoutFields.safeParse(fields);
    expect(read.success).toBe(false);
    expect(read.error?.issues[0]?.path[1]).toBe(name);
  });
});

describe("a cart becomes an order", () => {
  const terms = { version: "2", label: { en: "Terms" }, url: null, is_required: true };
  const NOTHING = { terms: null, fields: [] };
  const accepted = (version: string) => ({ version, accepted_at: new Date() });

  it("M6: when the terms that hold now were accepted", () => {
    const form = { terms, checkout_fields: [] };
    expect(asksAnything(form)).toBe(true);
    expect(() => assertComplete(form, NOTHING)).toThrow("version 2");
    expect(() => assertComplete(form, { terms: accepted("1"), fields: [] })).toThrow("version 2");
    expect(() => assertComplete(form, { terms: accepted("2"), fields: [] })).not.toThrow();
    expect(asksAnything({ terms: { ...terms, is_required: false }, checkout_fields: [] })).toBe(
      false,
    );
  });

  it("E16: when all that has to be answered was, and the refusal names what was not", () => {
    const form = { terms: null, checkout_fields: FIELDS };
    expect(() => assertComplete(form, NOTHING)).toThrow("dessert, newsletter");
    const fields = readAnswers(FIELDS, GOOD, "en");
    expect(() => assertComplete(form, { terms: null, fields })).not.toThrow();
    expect(asksAnything({ terms: null, checkout_fields: FIELDS.slice(0, 2) })).toBe(false);
  });
});
