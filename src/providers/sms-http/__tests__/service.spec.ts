import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SmsHttpNotificationProvider } from "../service";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answer: Answer;
const bodies: string[] = [];
const server = createServer(async (request, response) => {
  bodies.push(await text(request));
  answer(request, response);
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  bodies.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = (options: object = {}, sms: object = {}) =>
  new SmsHttpNotificationProvider({}, { url, ...options }).send({
    to: "+4790000001",
    channel: "sms",
    template: "t",
    content: { text: "Hei" },
    ...sms,
  } as never);

describe("an SMS by HTTP (E3)", () => {
  it.each([200, 202, 204])("is sent when the gateway says %i", async (status) => {
    answer = (_, response) => response.writeHead(status).end(status === 204 ? "" : "queued");
    await expect(send({ from: "Hall" })).resolves.toEqual({});
    expect(JSON.parse(bodies[0] as string)).toEqual({
      to: "+4790000001",
      from: "Hall",
      text: "Hei",
    });
  });

  it("a refusal is told in the gateway's words, without the secrets it was sent", async () => {
    answer = ({ headers }, response) =>
      response
        .writeHead(403)
        .end(`No credit\nfor ${headers.authorization}, key ${headers["x-key"]}`);
    const headers = { Authorization: "Bearer s3cret-token", "X-Key": "k3y-of-shop" };
    await expect(send({ headers })).rejects.toThrow(
      /^SMS gateway 127\.0\.0\.1:\d+: 403 No credit for \*\*\*, key \*\*\*$/,
    );
  });

  it("an answer without end is cut short", async () => {
    answer = (_, response) => {
      response.writeHead(500);
      const more = () => response.destroyed || response.write("x".repeat(10_000), () => more());
      more();
    };
    const failure = await send().catch((error: Error) => error.message);
    expect(String(failure).length).toBeLessThan(400);
  });

  it("one that does not come is not waited for", async () => {
    answer = () => undefined;
    await expect(send({ timeout_ms: 200 })).rejects.toThrow("no answer within 200 ms");
  });

  it("a redirect is no success and is not followed", async () => {
    answer = (_, response) => response.writeHead(302, { Location: `${url}/elsewhere` }).end();
    await expect(send()).rejects.toThrow("302");
    expect(bodies).toHaveLength(1);
  });

  it("nobody there is told as that", async () => {
    await expect(send({ url: "http://127.0.0.1:9" })).rejects.toThrow(/SMS gateway 127.0.0.1:9: /);
  });

  it.each([
    [{ to: "90000001" }, "to"],
    [{ to: "+4790000001, +4790000002" }, "to"],
    [{ content: { html: "x" } }, "content.text"],
  ])("%j is refused before anybody is asked", async (sms, field) => {
    await expect(send({}, sms)).rejects.toThrow(field);
    expect(bodies).toEqual([]);
  });

  it("its options are checked when the shop boots", () => {
    expect(() => SmsHttpNotificationProvider.validateOptions({ url: "nowhere" })).toThrow(
      /SMS provider: wrong options: "url"/,
    );
  });
});
