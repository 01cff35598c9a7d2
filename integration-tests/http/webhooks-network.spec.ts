import { createServer, type Server } from "node:net";
import deliverWebhooks from "../../src/jobs/deliver-webhooks";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

/** As a shop is configured from the start: webhooks have no business in the server's own network. */
storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let organiser: Organiser;
    /** Something of the server's own network, and how often somebody connected to it. */
    let inside: Server;
    let connections = 0;

    beforeAll(async () => {
      organiser = new Organiser(new BoxOffice(api, await seedStore(getContainer())));
      inside = createServer((socket) => {
        connections++;
        socket.destroy();
      });
      await new Promise<void>((resolve) => inside.listen(0, resolve));
    });

    afterAll(() => new Promise((resolve) => inside.close(resolve)));

    const port = () => (inside.address() as { port: number }).port;

    const create = (url: string) => organiser.post("/webhooks", { url, events: ["order.placed"] });

    it.each([
      "http://127.0.0.1:PORT/",
      "https://127.0.0.1:PORT/",
      "https://2130706433:PORT/",
      "https://0x7f000001:PORT/",
      "https://0177.0.0.1:PORT/",
      "https://127.1:PORT/",
      "https://0:PORT/",
      "https://[::1]:PORT/",
      "https://[::]:PORT/",
      "https://[::ffff:127.0.0.1]:PORT/",
      "https://[::ffff:7f00:1]:PORT/",
      "https://[64:ff9b::7f00:1]/",
      "https://[2002:7f00:1::]/",
      "https://[fd12:3456::1]/",
      "https://[fe80::1]/",
      "https://10.0.0.8/",
      "https://172.16.0.1/",
      "https://192.168.1.1/",
      "https://100.64.0.1/",
      "https://169.254.169.254/latest/meta-data/",
      "https://224.0.0.1/",
      "https://255.255.255.255/",
    ])("E5: %s is refused when it is saved, new and as a change", async (text) => {
      const url = text.replace("PORT", String(port()));
      const refused = await create(url);
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringMatching(/^url: .* is not a public address$/),
      ]);
      const { data } = await create("https://example.com/hook");
      const path = `/webhooks/${data.webhook.id}`;
      expect((await organiser.post(path, { url })).status).toBe(400);
      expect((await organiser.get(path)).data.webhook.url).toBe("https://example.com/hook");
      await organiser.delete(path);
    });

    it.each([
      ["http://example.com/", "url: must begin with https://"],
      ["http://8.8.8.8/", "url: 8.8.8.8 is a public address, which takes https"],
      ["https://ola:hemmelig@example.com/", "url: must not contain a user name or a password"],
    ])("E5: %s is refused", async (url, message) => {
      const { status, data } = await create(url);
      expect([status, data.message]).toEqual([400, message]);
    });

    it("E5: a name that leads inside is refused at each sending, and nothing is connected to", async () => {
      const { data } = await create(`https://localhost:${port()}/`);
      const path = `/webhooks/${data.webhook.id}`;
      await organiser.post(`${path}/test`);
      const refused = await eventually(async () => {
        const [delivery] = (await organiser.get(`${path}/deliveries`)).data.deliveries as Body[];
        expect(delivery.attempts).toBe(1);
        expect(delivery.last_error).not.toBeNull();
        return delivery;
      });
      expect(refused).toMatchObject({
        status: "pending",
        response_status: null,
        last_error: expect.stringMatching(
          /^The address was refused: (127\.0\.0\.1|::1) is not a public address$/,
        ),
      });

      // An address that came into the table before the rule, or past it.
      await sql(
        getContainer(),
        `UPDATE box_office_webhook_endpoint SET url = 'http://[::ffff:127.0.0.1]:${port()}/'`,
      );
      await organiser.post(`${path}/deliveries/${refused.id}/resend`);
      await eventually(async () => {
        const [delivery] = (await organiser.get(`${path}/deliveries`)).data.deliveries as Body[];
        expect(delivery.status).toBe("pending");
        expect(delivery.last_error).toMatch(/refused: (::ffff:)?(127\.0\.0\.1|7f00:1) is not/);
      });
      expect(connections).toBe(0);
      // Nobody is looking for more while the store is taken down.
      await deliverWebhooks(getContainer());
    });
  },
});
