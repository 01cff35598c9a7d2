import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { PaymentProblem } from "../../documents/payment-page";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { PageProvider } from "../../modules/settings/options";
import { refusal } from "../../shared/errors";
import { addressOfSession } from "./address-of-session";
import { authorizeLinkPaymentWorkflow } from "./authorize-link-payment";
import type { FoundLink } from "./payment-link";
import { waysToPay } from "./payment-page";
import { paymentUrl } from "./payment-url";
import { startLinkPaymentWorkflow } from "./start-link-payment";

/** What a try to pay on the hosted page came to; what is done the page shows by itself. */
export type PageOutcome = { kind: "done" } | { kind: "go"; url: string } | Problem;
type Problem = { kind: "problem"; problem: PaymentProblem };

const DONE: PageOutcome = { kind: "done" };

/**
 * Pays the order of a link with one of the providers that its page offers (E14), by what the store's routes run:
 * authorised at once, or its buyer is sent to the provider's address. Of tries at once the last session counts, and money
 * is taken once.
 */
export async function payOnPage(
  container: MedusaContainer,
  token: string,
  found: FoundLink,
  provider_id: string | undefined,
): Promise<PageOutcome> {
  const { providers } = await waysToPay(container, token, found);
  if (!found.link.payable) return DONE;
  const chosen = providers.find(({ id }) => id === provider_id);
  if (!chosen) return problem("not_offered");
  const { options } = container.resolve(BOX_OFFICE_SETTINGS);
  const provider = options.payment_page_providers[chosen.id] as PageProvider;
  return orProblem(async () => {
    const { result: session } = await startLinkPaymentWorkflow(container).run({
      input: {
        order_id: found.order_id,
        provider_id: chosen.id,
        ...(provider.return_url && {
          data: { [provider.return_url]: `${paymentUrl(container, token)}/return` },
        }),
      },
    });
    if (!provider.redirect_url) return authorize(container, found);
    const url = addressOfSession(session.data, provider.redirect_url);
    if (url) return { kind: "go", url };
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Box office: no https address stands in the data of ${session.provider_id} at "${provider.redirect_url}", as payment_page_providers says`,
      );
    throw refusal("provider_failed", `${session.provider_id} named no address to pay at`);
  });
}

/** Completes what a buyer was sent to a provider for and comes back from; safe to repeat. */
export function returnToPage(container: MedusaContainer, found: FoundLink): Promise<PageOutcome> {
  return found.link.payable ? orProblem(() => authorize(container, found)) : Promise.resolve(DONE);
}

/** The session that was begun last: one that was sent twice has taken the place of the first. */
async function authorize(
  container: MedusaContainer,
  { order_id }: FoundLink,
): Promise<PageOutcome> {
  const { result: session } = await authorizeLinkPaymentWorkflow(container).run({
    input: { order_id },
  });
  return session.status === "requires_more" ? problem("unfinished") : DONE;
}

const PROBLEMS: Record<string, PaymentProblem> = {
  payment_declined: "declined",
  provider_failed: "unanswered",
  amount_changed: "changed",
  payment_in_progress: "in_progress",
  no_payment_session: "unfinished",
};

const problem = (problem: PaymentProblem): Problem => ({ kind: "problem", problem });

/** What is refused is said on the page; what had become of the order meanwhile it shows. */
async function orProblem(pay: () => Promise<PageOutcome>): Promise<PageOutcome> {
  try {
    return await pay();
  } catch (error) {
    const { code = "" } = MedusaError.isMedusaError(error) ? (error as MedusaError) : {};
    if (code === "not_payable") return DONE;
    const known = PROBLEMS[code];
    if (known) return problem(known);
    throw error;
  }
}
