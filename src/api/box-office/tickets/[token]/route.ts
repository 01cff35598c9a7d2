import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import { ticketNotFoundPage, ticketPage } from "../../../../workflows/tickets/ticket-page";
import { ticketOfLink } from "../../../guards/find-ticket";
import { hostedPage, sendPage } from "../../../guards/hosted-page";
import { RegisterHolder } from "../../../validation/holder";

/** The holder's page: a link in a mail opens it, with no storefront and no key. */
export const GET = hostedPage(async (req, res) => {
  const ticket = await ticketOfLink(req, res);
  if (!ticket) return sendPage(res, 404, ticketNotFoundPage(req.headers["accept-language"]));
  const outcome = req.query.saved === "1" ? "saved" : "untouched";
  sendPage(res, 200, ticketPage(req.scope, ticket, { outcome }));
});

/** The form of the page: the participant registers own details (A12). */
export const POST = hostedPage(async (req, res) => {
  const ticket = await ticketOfLink(req, res);
  if (!ticket) return sendPage(res, 404, ticketNotFoundPage(req.headers["accept-language"]));
  if (ticket.status === "cancelled") return sendPage(res, 400, ticketPage(req.scope, ticket));

  const parsed = RegisterHolder.safeParse(req.body ?? {});
  if (!parsed.success) {
    const rejected = FIELDS.filter((field) =>
      parsed.error.issues.some((issue) => issue.path[0] === field),
    );
    const form = { values: written(req.body), outcome: { rejected } };
    return sendPage(res, 400, ticketPage(req.scope, ticket, form));
  }
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  await ticketing.attendees.registerHolder(req.params.token as string, parsed.data);
  res.redirect(303, `${req.params.token}?saved=1#holder`);
});

const FIELDS = ["name", "email", "phone"] as const;

/** What was written into the form, to be shown again with what is wrong. */
function written(body: unknown): Record<(typeof FIELDS)[number], string | null> {
  const given = (body ?? {}) as Record<string, unknown>;
  const textOf = (value: unknown) => (typeof value === "string" ? value.slice(0, 255) : null);
  return { name: textOf(given.name), email: textOf(given.email), phone: textOf(given.phone) };
}
