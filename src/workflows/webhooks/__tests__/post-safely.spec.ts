import { lookup } from "node:dns/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { postSafely } from "../post-safely";

jest.mock("node:dns/promises");
const resolved = jest.mocked(lookup) as unknown as jest.Mock;

describe("a post to an address that somebody else has chosen", () => {
  let server: Server;
  let hosts: (string | undefined)[];

  beforeEach(async () => {
    hosts = [];
    server = createServer((request, response) => {
      hosts.push(request.headers.host);
      request.resume().on("end", () => response.end("ok"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    resolved.mockReset();
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const port = () => (server.address() as AddressInfo).port;

  const post = (host: string, { allow_private = true, timeout_seconds = 15 } = {}) =>
    postSafely({
      url: `http://${host}:${port()}/`,
      headers: {},
      body: "{}",
      timeout_seconds,
      allow_private,
    });

  it("E5: goes to the address that was judged: the name is resolved once and never again (rebinding)", async () => {
    resolved
      .mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }])
      .mockResolvedValue([{ address: "169.254.169.254", family: 4 }]);
    expect(await post("rebinding.invalid")).toEqual({ status: 200, text: "ok" });
    expect(hosts).toEqual([`rebinding.invalid:${port()}`]);
    expect(resolved).toHaveBeenCalledTimes(1);
  });

  it("E5: is refused when any of the name's addresses may not be called", async () => {
    resolved.mockResolvedValue([
      { address: "127.0.0.1", family: 4 },
      { address: "169.254.169.254", family: 4 },
    ]);
    await expect(post("mixed.invalid")).rejects.toThrow(
      "The address was refused: 169.254.169.254 is not a public address",
    );
    resolved.mockResolvedValue([{ address: "127.0.0.1", family: 4 }]);
    await expect(post("inside.invalid", { allow_private: false })).rejects.toThrow(
      "The address was refused: 127.0.0.1 is not a public address",
    );
    resolved.mockResolvedValue([{ address: "8.8.8.8", family: 4 }]);
    await expect(post("plain.invalid")).rejects.toThrow("which takes https");
    expect(hosts).toEqual([]);
  });

  it("E5: goes to another of the name's addresses where one does not answer", async () => {
    resolved.mockResolvedValue([
      { address: "::1", family: 6 },
      { address: "127.0.0.1", family: 4 },
    ]);
    expect(await post("both.invalid")).toMatchObject({ status: 200 });
  });

  it("E5: is given up in time also when the name is never resolved", async () => {
    resolved.mockReturnValue(new Promise(() => {}));
    await expect(post("silent.invalid", { timeout_seconds: 0.1 })).rejects.toThrow(
      "There was no complete answer within 0.1 seconds",
    );
  });
});
