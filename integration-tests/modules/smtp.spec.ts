import path from "node:path";
import type { INotificationModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { SmtpNotificationProvider } from "../../src/providers/smtp/service";
import { eventually } from "../fixtures/box-office";
import { type Mailbox, type MailboxManners, startMailbox } from "../fixtures/mailbox";

const PROVIDER = require.resolve("../../src/providers/smtp");
const NOTIFICATION = path.dirname(require.resolve("@medusajs/notification/package.json"));

const HOST = "127.0.0.1";
const FROM = "Kulturhuset på Øya <billett@example.com>";
const CONTENT = { subject: "Billetten din", html: "<p>Hei</p>", text: "Hei" };
const MAIL = { to: "kari@example.com", channel: "email", template: "ticket", content: CONTENT };
const PDF = Buffer.from(Array.from({ length: 100_000 }, (_, nth) => (nth * 31) % 256));

describe("a mail through the shop's SMTP server", () => {
  let mailbox: Mailbox;

  beforeEach(async () => {
    mailbox = await startMailbox();
  });
  afterEach(() => mailbox.stop());

  const behave = (manners: MailboxManners) => {
    mailbox.manners = manners;
  };
  const provider = (options: object = {}) =>
    new SmtpNotificationProvider({}, { host: HOST, port: mailbox.port, from: FROM, ...options });
  const failureOf = (sending: Promise<unknown>): Promise<Error> =>
    sending.then(
      () => {
        throw new Error("it was sent");
      },
      (error) => error,
    );

  it("comes as it was written: names, languages, both bodies, whole attachments", async () => {
    await provider({ reply_to: "post@example.com" }).send({
      ...MAIL,
      content: {
        subject: "Ваші квитки: «Лісова пісня» – æøå 🎟️ ".repeat(4).trim(),
        html: "<p>Олена Æøå</p>",
        text: "Олена Æøå\n-- \nhilsen",
      },
      attachments: [
        {
          content: PDF.toString("base64"),
          filename: "квиток-øå.pdf",
          content_type: "application/pdf",
        },
        {
          content: Buffer.from("BEGIN:VCALENDAR\r\n").toString("base64"),
          filename: "peer-gynt.ics",
          content_type: "text/calendar",
          disposition: "attachment",
        },
      ],
    });
    const [mail] = await mailbox.waitFor(1);
    expect(mail).toMatchObject({
      recipients: ["kari@example.com"],
      from: { name: "Kulturhuset på Øya", address: "billett@example.com" },
      to: [{ address: "kari@example.com" }],
      subject: "Ваші квитки: «Лісова пісня» – æøå 🎟️ ".repeat(4).trim(),
    });
    expect(mail?.html.trim()).toBe("<p>Олена Æøå</p>");
    expect(mail?.text.trim()).toBe("Олена Æøå\n-- \nhilsen");
    expect(mail?.headers).toMatchObject({
      "auto-submitted": "auto-generated",
      "reply-to": "post@example.com",
    });
    expect(mail?.attachments).toMatchObject([
      { filename: "квиток-øå.pdf", type: "application/pdf", disposition: "attachment" },
      { filename: "peer-gynt.ics", type: "text/calendar", disposition: "attachment" },
    ]);
    expect(mail?.attachments[0]?.content.equals(PDF)).toBe(true);
  });

  it("is the same mail when it is sent again", async () => {
    const smtp = provider();
    const again = { ...MAIL, provider_data: { message_id: "bomsg_1f2e" } };
    expect(await smtp.send(again)).toEqual({ id: "<bomsg_1f2e@example.com>" });
    await smtp.send({ ...again, from: "Teateret <post@teater.example.org>" });
    const { id } = await smtp.send(MAIL);
    const mails = await mailbox.waitFor(3);
    expect(mails.map(({ messageId }) => messageId)).toEqual([
      "<bomsg_1f2e@example.com>",
      "<bomsg_1f2e@teater.example.org>",
      id,
    ]);
    expect(mails[1]?.from).toEqual({ name: "Teateret", address: "post@teater.example.org" });
  });

  it("goes to whom it is meant for: line breaks make no header, commas no second recipient", async () => {
    const smtp = provider();
    const evil = "x\r\nBcc: all@example.com\r\n\r\n<b>";
    for (const wrong of [
      { to: "kari@example.com\r\nBcc: all@example.com" },
      { to: "kari@example.com, all@example.com" },
      { from: `Box <a@example.com>\r\nBcc: all@example.com` },
      { provider_data: { message_id: evil } },
    ]) {
      const { message } = await failureOf(smtp.send({ ...MAIL, ...wrong }));
      expect(message).toMatch(/needs/);
    }
    expect(mailbox.mails).toEqual([]);

    await smtp.send({
      ...MAIL,
      content: { ...CONTENT, subject: evil },
      attachments: [{ content: "", filename: evil, content_type: evil, id: evil }],
    });
    const [mail] = await mailbox.waitFor(1);
    expect(mail?.subject).toBe("x Bcc: all@example.com <b>");
    expect(mail?.recipients).toEqual(["kari@example.com"]);
    expect(mail?.raw.toString()).not.toMatch(/^bcc:/im);
  });

  it("an attachment is what was handed over, never a file or a page", async () => {
    await provider().send({
      ...MAIL,
      attachments: [
        { content: "aGVp", filename: "a.txt", path: "/etc/passwd", href: "http://x" } as never,
      ],
    });
    const [mail] = await mailbox.waitFor(1);
    expect(mail?.attachments[0]?.content.toString()).toBe("hei");
  });

  it("a refusal is told in the server's words, and the next mail goes", async () => {
    const smtp = provider();
    behave({
      refuse: (to) => to.startsWith("nobody"),
      postpone: (to) => to.startsWith("busy"),
    });
    const refused = await failureOf(smtp.send({ ...MAIL, to: "nobody@example.com" }));
    expect(refused.message).toContain(`SMTP server ${HOST}:${mailbox.port}`);
    expect(refused.message).toContain("550 5.1.1 No such user here");
    const busy = await failureOf(smtp.send({ ...MAIL, to: "busy@example.com" }));
    expect(busy.message).toContain("451 4.7.1 Try again later");
    await smtp.send(MAIL);
    expect(await mailbox.waitFor(1)).toHaveLength(1);
  });

  it("a login that fails is told without the password", async () => {
    const password = "hemmelig-passord";
    const secret = Buffer.from(`\0box\0${password}`).toString("base64");
    behave({ refuse_login: (_, told) => `5.7.8 "${told}" (${secret}) is wrong` });
    const smtp = provider({ user: "box", password, require_tls: false });
    const { message } = await failureOf(smtp.send(MAIL));
    expect(message).toContain("535 5.7.8");
    expect(message).not.toContain(password);
    expect(message).not.toContain(secret);
    behave({});
    await smtp.send(MAIL);
  });

  it("a password is not sent without TLS unless the shop says so", async () => {
    const logins: string[] = [];
    behave({
      refuse_login: (user) => {
        logins.push(user);
        return "";
      },
    });
    const { message } = await failureOf(provider({ user: "box", password: "hemmelig" }).send(MAIL));
    expect(message).toMatch(/TLS/);
    expect([logins, mailbox.mails]).toEqual([[], []]);
  });

  it("a server that is too slow costs no more than the time-out", async () => {
    behave({ delay_ms: 60_000 });
    const startedAt = Date.now();
    const { message } = await failureOf(provider({ timeout_seconds: 1 }).send(MAIL));
    expect(message).toContain("no answer within 1 seconds");
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  });

  it("many mails wait for a slow server's few connections no longer than the time-out", async () => {
    // All of them would take ten seconds: five connections, a dozen mails each.
    behave({ delay_ms: 800 });
    const smtp = provider({ timeout_seconds: 6 });
    const sent = await Promise.allSettled(Array.from({ length: 60 }, () => smtp.send(MAIL)));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set(["fulfilled", "rejected"]));
  });

  it("a server that nobody is at, or that isn't one, is an error", async () => {
    const port = mailbox.port;
    await mailbox.stop();
    const { message } = await failureOf(provider({ port }).send(MAIL));
    expect(message).toMatch(/ECONNREFUSED/);
  });

  it("a mail whose answer was lost is not sent again unasked", async () => {
    const smtp = provider();
    await smtp.send(MAIL);
    behave({ hang_up: true });
    expect(await failureOf(smtp.send(MAIL))).toBeInstanceOf(Error);
    expect(await failureOf(provider().send(MAIL))).toBeInstanceOf(Error);
    behave({ hang_up: false });
    await smtp.send({ ...MAIL, content: { ...CONTENT, subject: "Next" } });
    const subjects = mailbox.mails.map(({ subject }) => subject);
    expect(subjects).toEqual([...Array(3).fill(CONTENT.subject), "Next"]);
  });

  it("a hundred mails at once share a few connections, which are closed when nothing follows", async () => {
    const smtp = provider();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, mailbox.connections());
    }, 1);
    await Promise.all(Array.from({ length: 100 }, () => smtp.send(MAIL)));
    clearInterval(watch);
    expect(mailbox.mails).toHaveLength(100);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(5);
    await eventually(async () => expect(mailbox.connections()).toBe(0), 25);
    await smtp.send(MAIL);
  }, 60_000);

  it.each([
    [{ host: "" }, '"host"'],
    [{ port: "smtp" }, '"port"'],
    [{ port: 70_000 }, '"port"'],
    [{ from: "Kulturhuset" }, '"from"'],
    [{ reply_to: "a@example.com, b@example.com" }, '"reply_to"'],
    [{ secure: "false" }, '"secure"'],
    [{ user: "box" }, '"password"'],
    [{ timeout_seconds: 600 }, '"timeout_seconds"'],
  ])("the shop doesn't boot with %j, and is told the option", (wrong, option) => {
    const options = { host: HOST, port: 25, from: FROM, ...wrong };
    expect(() => SmtpNotificationProvider.validateOptions(options)).toThrow(option);
    expect(() => SmtpNotificationProvider.validateOptions(options)).toThrow(/^SMTP provider/);
  });

  it("options may come from the environment as text", () => {
    const options = { host: HOST, port: "587", from: FROM, channels: ["email"] };
    expect(() => SmtpNotificationProvider.validateOptions(options)).not.toThrow();
  });
});

let mailboxOfModule: Mailbox;
const smtpOptions = { channels: ["email"], host: HOST, port: 0, from: FROM };

moduleIntegrationTestRunner<INotificationModuleService>({
  moduleName: Modules.NOTIFICATION,
  resolve: NOTIFICATION,
  pathToMigrations: `${NOTIFICATION}/dist/migrations`,
  moduleOptions: { providers: [{ resolve: PROVIDER, id: "smtp", options: smtpOptions }] },
  hooks: {
    beforeModuleInit: async () => {
      mailboxOfModule = await startMailbox();
      smtpOptions.port = mailboxOfModule.port;
    },
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    afterEach(() => mailboxOfModule.stop());

    const rows = async () =>
      (await MikroOrmWrapper.forkManager().getKnex().raw("SELECT * FROM notification")).rows;

    const create = (more: object = {}) =>
      service.createNotifications({
        ...MAIL,
        attachments: [{ content: PDF.toString("base64"), filename: "a.pdf" }],
        provider_data: { message_id: "bomsg_1" },
        idempotency_key: "bomsg_1:1",
        ...more,
      });

    it("Medusa's Notification module keeps that a mail went, and neither what it said nor what was attached", async () => {
      expect(await create()).toMatchObject({
        status: "success",
        external_id: "<bomsg_1@example.com>",
      });
      const [mail] = await mailboxOfModule.waitFor(1);
      expect(mail?.messageId).toBe("<bomsg_1@example.com>");
      const stored = await rows();
      expect(stored).toMatchObject([
        { to: "kari@example.com", status: "success", idempotency_key: "bomsg_1:1", data: null },
      ]);
      expect(Object.keys(stored[0])).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/content|attachment/)]),
      );
      const text = JSON.stringify(stored);
      for (const part of ["Billetten", "Hei", PDF.toString("base64", 0, 30)]) {
        expect(text).not.toContain(part);
      }
      expect(JSON.stringify(await service.listNotifications())).not.toContain("Billetten");
    });

    it("an idempotency key of its own for each attempt is what repeats need", async () => {
      mailboxOfModule.manners = { refuse: () => true };
      await expect(create()).rejects.toThrow("550 5.1.1 No such user here");
      expect(await rows()).toMatchObject([{ status: "failure" }]);

      mailboxOfModule.manners = {};
      // Medusa sends a failed one again under an id that has no row: the mail goes, and the caller is told otherwise.
      await expect(create()).rejects.toThrow(/not found/);
      expect(mailboxOfModule.mails).toHaveLength(1);
      expect(await rows()).toMatchObject([{ status: "failure" }]);

      await create({ idempotency_key: "bomsg_1:2" });
      expect(mailboxOfModule.mails).toHaveLength(2);
      // One that went is not sent again, and nothing is said of it.
      expect(await create({ idempotency_key: "bomsg_1:2" })).toBeUndefined();
      expect(mailboxOfModule.mails).toHaveLength(2);
    });
  },
});
