import { once } from "node:events";
import { createServer, get, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { requestsFirst } from "../requests-first";

const LONG_AGO = new Date(Date.now() - 60_000);

describe("requests first", () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/quick") response.end();
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
  });

  afterAll(() => server.close());

  const urlOf = (path: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

  /** A request that the server is still answering. */
  async function ask() {
    const request = get(urlOf("/slow")).on("error", () => undefined);
    const [, response] = (await once(server, "request")) as [unknown, ServerResponse];
    return { request, response };
  }

  /** Whether the work could begin while the server answered another request from its beginning to its end. */
  async function beginsMeanwhile(work: Promise<void>): Promise<boolean> {
    let hasBegun = false;
    work.then(() => {
      hasBegun = true;
    });
    await (await fetch(urlOf("/quick"))).text();
    return hasBegun;
  }

  test("work begins at once where nothing is asked", async () => {
    await requestsFirst(new Date());
  });

  test("it waits for a request, and begins when its answer is out", async () => {
    const { response } = await ask();
    const work = requestsFirst(new Date());
    expect(await beginsMeanwhile(work)).toBe(false);
    response.end();
    await work;
  });

  test("a reader that hangs up is waited for no longer", async () => {
    const { request } = await ask();
    const work = requestsFirst(new Date());
    expect(await beginsMeanwhile(work)).toBe(false);
    request.destroy();
    await work;
  });

  test("a file that takes its time is waited for no longer", async () => {
    jest.useFakeTimers({ doNotFake: ["Date", "nextTick", "performance", "setImmediate"] });
    const { response } = await ask();
    const work = requestsFirst(new Date());
    expect(await beginsMeanwhile(work)).toBe(false);
    jest.advanceTimersByTime(5_000);
    await work;
    jest.useRealTimers();
    response.end();
  });

  test("work that came up long ago begins, whatever is asked", async () => {
    const { response } = await ask();
    await requestsFirst(LONG_AGO);
    response.end();
  });
});
