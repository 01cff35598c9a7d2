import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { deliverMessagesWorkflow } from "../../src/workflows/messages/deliver-messages";
import { remindParticipantsWorkflow } from "../../src/workflows/messages/remind-participants";
import { BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { kill, runInChild } from "../fixtures/child";
import { longSinceTold } from "../fixtures/long-since-told";
import { type Mailbox, startMailbox } from "../fixtures/mailbox";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mailbox.port) });
});

afterAll(() => mailbox.stop());

const PEOPLE = 60;
/** How many messages a process has in hand at once: four for an event, four for the job. */
const IN_HAND = 8;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    beforeEach(() => mailbox.clear());

    /** A turn of both jobs. */
    const run = async () => {
      await remindParticipantsWorkflow(getContainer()).run();
      await deliverMessagesWorkflow(getContainer()).run();
    };

    /** A session that is due, with so many participants, each of an address of one's own. */
    async function dueSession() {
      const event = await office.createEvent({
        capacity: PEOPLE,
        reminder_hours: null,
        ticket_types: [
          { name: "Adult", prices: [{ currency_code: "nok", amount: 0 }], max_per_order: PEOPLE },
        ],
        sessions: [{ starts_at: inDays(0.5), capacity: PEOPLE }],
      });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      await office.buy([{ variant_id, quantity: PEOPLE }]);
      await mailbox.waitFor(1);
      await nothingOnItsWay(getContainer());
      await sql(
        getContainer(),
        `UPDATE box_office_ticket
         SET attendee_email = 'guest-' || unit_index || '@example.com', follows_buyer = '{}'`,
      );
      await longSinceTold(getContainer());
      mailbox.clear();
      // Last: until now all have one address, and whoever is found under it is reminded once.
      await office.try(
        "post",
        `/admin/box-office/events/${event.id}`,
        { reminder_hours: 24 },
        office.store.admin,
      );
      return event;
    }

    const mailsPerPerson = () => {
      const counts = new Map<string, number>();
      for (const { recipients } of mailbox.mails) {
        counts.set(recipients.join(), (counts.get(recipients.join()) ?? 0) + 1);
      }
      return [...counts.values()];
    };

    it("A9: with four runners at once each participant is reminded once", async () => {
      await dueSession();
      await Promise.all([run(), run(), run(), run()]);
      await mailbox.waitFor(PEOPLE);
      expect(mailsPerPerson()).toHaveLength(PEOPLE);
      expect(Math.max(...mailsPerPerson())).toBe(1);
      expect(new Set(mailbox.mails.map((mail) => mail.messageId)).size).toBe(PEOPLE);
    });

    it("A9: killed in mid-batch, the rest goes out, and what had gone does not go again", async () => {
      await dueSession();
      mailbox.manners.delay_ms = 150;
      const child = await runInChild(getContainer(), "remind-participants");
      try {
        await eventually(async () => {
          if (mailbox.mails.length < 20) throw new Error(`few mails yet: ${child.output}`);
        }, 180);
      } finally {
        await kill(child);
        mailbox.manners.delay_ms = 0;
      }
      const gone = mailbox.mails.length;
      expect(gone).toBeLessThan(PEOPLE);

      // What the dead process had in hand is nobody's until its lease ends.
      await eventually(async () => {
        await run();
        const [open] = await sql<{ count: number }>(
          getContainer(),
          `SELECT count(*)::integer AS count FROM box_office_message WHERE status IN ('pending', 'sending')`,
        );
        expect(open?.count).toBeLessThanOrEqual(IN_HAND);
      }, 60);
      await sql(
        getContainer(),
        `UPDATE box_office_message SET next_attempt_at = now() WHERE status = 'sending'`,
      );
      await Promise.all([run(), run()]);
      await eventually(async () => {
        const [open] = await sql<{ count: number }>(
          getContainer(),
          `SELECT count(*)::integer AS count FROM box_office_message WHERE status <> 'sent'`,
        );
        expect(open?.count).toBe(0);
      }, 60);

      const ids = new Map(mailbox.mails.map((mail) => [mail.recipients.join(), mail.messageId]));
      expect(ids.size).toBe(PEOPLE);
      expect(new Set(ids.values()).size).toBe(PEOPLE);
      // A mail that the server had taken and the process had not noted goes again under the same Message-ID.
      expect(mailbox.mails.length - PEOPLE).toBeLessThanOrEqual(IN_HAND);
      expect(new Set(mailbox.mails.map((mail) => mail.messageId)).size).toBe(PEOPLE);
    }, 300_000);

    it("A12: whoever changed a session died before the end: each who holds a ticket is told once, when it is sure", async () => {
      const event = await dueSession();
      await run();
      await mailbox.waitFor(PEOPLE);
      mailbox.clear();
      const { catalog } = getContainer().resolve(BOX_OFFICE_TICKETING);
      await catalog.updateSession(
        event.id,
        event.sessions[0].id,
        { starts_at: inDays(3) },
        { user_id: null, notify: {} },
      );
      await run();
      expect(mailbox.mails).toHaveLength(0);
      await sql(getContainer(), `UPDATE box_office_ticket_notice SET leased_until = now()`);
      await Promise.all([run(), run(), run(), run()]);
      await mailbox.waitFor(PEOPLE);
      await nothingOnItsWay(getContainer());
      expect(mailsPerPerson()).toEqual(Array(PEOPLE).fill(1));
    });

    it("a server that is down delays the mail and loses none; the order is none the worse", async () => {
      mailbox.manners.postpone = () => true;
      const event = await office.createEvent();
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 1 }]);
      const { order, tickets } = await office.orderOf(cartId);
      expect(tickets[0].status).toBe("valid");
      const statusOf = async () => (await office.adminOrder(order.id)).messages[0];
      await eventually(async () => {
        expect(await statusOf()).toMatchObject({
          status: "pending",
          last_error: expect.stringContaining("451"),
        });
      });
      mailbox.manners.postpone = undefined;
      await run();
      expect(mailbox.mails).toHaveLength(0);
      await sql(getContainer(), `UPDATE box_office_message SET next_attempt_at = now()`);
      await run();
      await mailbox.waitFor(1);
      await eventually(async () => expect(await statusOf()).toMatchObject({ status: "sent" }));
      expect(mailbox.mails).toHaveLength(1);
    });
  },
});
