import fc from "fast-check";
import { wallClock } from "../../../../shared/wall-clock";
import { dueAt, isDueInTime, nextReminder } from "../invoice-deadline";

const OSLO = "Europe/Oslo";
const ZONES = [OSLO, "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"];
const noon = new Date("2026-03-20T11:00:00Z");

describe("the deadline of an invoice", () => {
  it("A4: is the end of a day in the shop's time zone, also over the change of the clocks", () => {
    const due = (now: string, payment_days: number) =>
      dueAt({ now: new Date(now), payment_days, timezone: OSLO }).toISOString();
    expect(due("2026-03-20T11:00:00Z", 14)).toBe("2026-04-03T21:59:59.999Z");
    expect(due("2026-10-20T11:00:00Z", 14)).toBe("2026-11-03T22:59:59.999Z");
    // At 23:30 UTC it is tomorrow in Oslo.
    expect(due("2026-12-31T23:30:00Z", 0)).toBe("2027-01-01T22:59:59.999Z");
  });

  it("A4: counts whole days, wherever the shop is and whenever it is asked", () => {
    const moment = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2060-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.nat(400), fc.constantFrom(...ZONES), (now, payment_days, timezone) => {
        const due = dueAt({ now, payment_days, timezone });
        const today = wallClock({ at: now, timezone }).shown;
        const day = wallClock({ at: due, timezone }).shown.toISOString();
        today.setUTCDate(today.getUTCDate() + payment_days);
        expect(day).toBe(`${today.toISOString().slice(0, 10)}T23:59:59.000Z`);
        expect(due.getUTCMilliseconds()).toBe(999);
      }),
    );
  });

  it("A4: reminds on each day once, in the morning, and of missed ones on the last only", () => {
    const due_at = new Date("2026-04-03T21:59:59.999Z");
    const next = (now: string, sent_days: number[], issued_at = noon) => {
      const reminders_days = [7, -3, 0, 7];
      const found = nextReminder({
        issued_at,
        due_at,
        reminders_days,
        sent_days,
        now: new Date(now),
        timezone: OSLO,
      });
      return found && [found.day, found.at.toISOString()];
    };
    const before = [-3, "2026-03-31T07:00:00.000Z"];
    const onTheDay = [0, "2026-04-03T07:00:00.000Z"];
    const after = [7, "2026-04-10T07:00:00.000Z"];
    expect(next("2026-03-20T00:00:00Z", [])).toEqual(before);
    expect(next("2026-03-31T07:00:00Z", [])).toEqual(before);
    expect(next("2026-03-31T07:00:00Z", [-3])).toEqual(onTheDay);
    expect(next("2026-04-04T07:00:00Z", [])).toEqual(onTheDay);
    expect(next("2026-05-01T00:00:00Z", [])).toEqual(after);
    expect(next("2026-05-01T00:00:00Z", [0])).toEqual(after);
    expect(next("2026-05-01T00:00:00Z", [7])).toBeNull();
    // Issued two days before it is due, it says so itself.
    expect(next("2026-04-02T00:00:00Z", [], new Date("2026-04-01T12:00:00Z"))).toEqual(onTheDay);
  });

  it("A4: sends every reminder at most once, and none out of its order", () => {
    const days = fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(days, fc.array(fc.nat(20 * 24), { maxLength: 40 }), (reminders_days, steps) => {
        const due_at = dueAt({ now: noon, payment_days: 30, timezone: OSLO });
        const sent_days: number[] = [];
        let now = noon;
        for (const hours of steps) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const reminder = nextReminder({
            issued_at: noon,
            due_at,
            reminders_days,
            sent_days,
            now,
            timezone: OSLO,
          });
          if (reminder && reminder.at <= now) sent_days.push(reminder.day);
        }
        expect(sent_days).toEqual([...new Set(sent_days)].sort((one, other) => one - other));
        expect(sent_days.every((day) => reminders_days.includes(day))).toBe(true);
      }),
    );
  });

  it("A4: isn't in time for a session that begins before it", () => {
    const inTime = (...begins: string[]) =>
      isDueInTime({
        now: noon,
        payment_days: 14,
        timezone: OSLO,
        begins_at: begins.map((at) => new Date(at)),
      });
    expect(inTime()).toBe(true);
    expect(inTime("2026-04-04T17:00:00Z")).toBe(true);
    expect(inTime("2026-04-03T17:00:00Z")).toBe(false);
    expect(inTime("2026-04-04T17:00:00Z", "2026-04-01T17:00:00Z")).toBe(false);
  });
});
