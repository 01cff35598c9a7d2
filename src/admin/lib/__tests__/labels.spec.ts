import { labelIn, labelsOf, textByLocale } from "../labels";

const SENT = { en: "Sent", nb: "Bestilling sendt" };

describe("a text that a merchant writes in several languages", () => {
  it("is read in the admin's language, in English where it isn't written in that", () => {
    expect(labelIn(SENT, "nb")).toBe("Bestilling sendt");
    expect(labelIn(SENT, "uk")).toBe("Sent");
    expect(labelIn(SENT, "fr")).toBe("Sent");
  });

  it("gets its English from the first language that is filled in", () => {
    const written = { ...textByLocale(), nb: " Bestilling sendt ", uk: "Надіслано" };
    expect(labelsOf(written)).toEqual({
      en: "Bestilling sendt",
      nb: "Bestilling sendt",
      uk: "Надіслано",
    });
  });

  it("comes out of a form as it went in", () => {
    expect(labelsOf(textByLocale(SENT))).toEqual(SENT);
  });
});
