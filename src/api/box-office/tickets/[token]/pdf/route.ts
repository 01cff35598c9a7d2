import { requireTicketOfLink } from "../../../../guards/find-ticket";
import { hostedPage } from "../../../../guards/hosted-page";
import { sendTicketPdf } from "../../../../presenters/ticket-files";

export const GET = hostedPage(async (req, res) => {
  await sendTicketPdf(req, res, await requireTicketOfLink(req, res));
});
