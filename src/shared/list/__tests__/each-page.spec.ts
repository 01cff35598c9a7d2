import { eachPage } from "../each-page";

/** Reads so many numbered rows as a table of them would be. */
async function pagesOf(count: number) {
  const asked: (number | undefined)[] = [];
  const pages: number[][] = [];
  const read = async (after: number | undefined, limit: number) => {
    asked.push(after);
    const first = after === undefined ? 0 : after + 1;
    return Array.from({ length: Math.min(limit, count - first) }, (_, nth) => first + nth);
  };
  for await (const page of eachPage(read)) pages.push(page);
  return { asked, pages };
}

describe("eachPage", () => {
  it("reads on after the last row of a full page, until a page is not full", async () => {
    const { asked, pages } = await pagesOf(2500);
    expect(asked).toEqual([undefined, 999, 1999]);
    expect(pages.map((page) => page.length)).toEqual([1000, 1000, 500]);
    expect(pages.flat()).toEqual(Array.from({ length: 2500 }, (_, nth) => nth));
  });

  it("asks once more after a page that was just full", async () => {
    expect((await pagesOf(1000)).asked).toEqual([undefined, 999]);
    expect((await pagesOf(0)).asked).toEqual([undefined]);
  });
});
