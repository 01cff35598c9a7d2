import { chunksOf } from "../chunks";

describe("a list in parts", () => {
  it("keeps everything, in its order", () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  });

  it("is one part where it fits, and none where there is nothing", () => {
    expect(chunksOf([1, 2], 2)).toEqual([[1, 2]]);
    expect(chunksOf([], 2)).toEqual([]);
  });
});
