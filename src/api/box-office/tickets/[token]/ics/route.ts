import { requireTicketOfLink } from "../../../../guards/find-ticket";
import { hostedPage } from "../../../../guards/hosted-page";
import { sendTicketCalendar } from "../../../../presenters/ticket-files";

export const GET = hostedPage(async (req, res) => {
  sendTicketCalendar(req, res, await requireTicketOfLink(req, res));
});
