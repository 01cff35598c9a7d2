import { labelIn } from "../labels";

describe("labelIn", () => {
  it("is in the reader's language, in English where that is missing, in any where English is", () => {
    const sent = { en: "Sent", nb: "Sendt" };
    expect(labelIn(sent, "nb")).toBe("Sendt");
    expect(labelIn(sent, "uk")).toBe("Sent");
    expect(labelIn({ en: "", da: "Afsendt" }, "nb")).toBe("Afsendt");
    expect(labelIn({ en: "" }, "nb")).toBe("");
  });
});
