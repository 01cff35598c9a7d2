import { isValidHandle } from "@medusajs/framework/utils";
import { handleFrom } from "../handle";

describe("an event's handle", () => {
  it.each([
    ["Vårkonsert på Ås", "vårkonsert-på-ås"],
    ["Cafe\u0301 «Ærlig»", "café-ærlig"],
    ["Щедрик — концерт", "щедрик-концерт"],
    ["İstanbul", "istanbul"],
    ["हिन्दी संगीत", "हनद-सगत"],
    ["𝐋𝐢𝐯𝐞 ﬁre", "live-fire"],
    ["東京", "東京"],
    ["🎻 – !", "event"],
    ["---", "event"],
  ])("of %j begins with %j", (title, begins) => {
    const handle = handleFrom(title);
    expect(handle.replace(/(-[2-9a-z]{3}){2}$/, "")).toBe(begins);
    expect(isValidHandle(handle)).toBe(true);
  });

  it.each(["å", "ß", "Я", "𐐷", "a "])("of 255 × %j fits and is taken", (letter) => {
    const handle = handleFrom(letter.repeat(255).slice(0, 255));
    expect(handle.length).toBeLessThanOrEqual(255);
    expect(isValidHandle(handle)).toBe(true);
  });
});
