import { BoundedCache } from "../bounded-cache";

describe("a bounded cache", () => {
  function counting(limit: number) {
    const cache = new BoundedCache<number>(limit);
    const made: string[] = [];
    const get = (key: string) =>
      cache.get(key, () => {
        made.push(key);
        return made.length;
      });
    return { get, made };
  }

  test("makes once what is asked for again, even a zero", () => {
    const { get, made } = counting(2);
    expect([get("a"), get("b"), get("a")]).toEqual([1, 2, 1]);
    expect(made).toEqual(["a", "b"]);
    const zeros = new BoundedCache<number>(1);
    zeros.get("none", () => 0);
    expect(zeros.get("none", () => 1)).toBe(0);
  });

  test("keeps what is in use while others come and go without end", () => {
    const { get, made } = counting(10);
    for (let name = 0; name < 1_000; name++) {
      get(`name ${name}`);
      get("event");
    }
    expect(made.filter((key) => key === "event")).toHaveLength(1);
  });

  test("forgets what nobody asked for lately", () => {
    const { get, made } = counting(10);
    get("a");
    for (let name = 0; name < 20; name++) get(`name ${name}`);
    get("a");
    expect(made.filter((key) => key === "a")).toHaveLength(2);
  });

  test("keeps nothing of what could not be made", () => {
    const cache = new BoundedCache<number>(1);
    const broken = () => {
      throw new Error("broken");
    };
    expect(() => cache.get("a", broken)).toThrow("broken");
    expect(cache.get("a", () => 1)).toBe(1);
  });
});
