import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { exactMinor } from "../../../../../../shared/money";
import type { Answer } from "../../../../../answer";
import { assertKnownCustomer } from "../../../../../guards/known-customer";
import { onceKeyOf } from "../../../../../guards/once-per-key";
import { readCredit } from "../../../../../presenters/gift-card";
import type { AdminCustomerCreditResponse } from "../../../../../types/admin";
import type { SetCredit } from "../../../gift-cards/validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminCustomerCreditResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await assertKnownCustomer(req.scope, id);
  res.json({ accounts: await readCredit(req.scope, id) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SetCredit>>,
  res: Answer<AdminCustomerCreditResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const customer_id = req.params.id as string;
  const { amount, currency_code, reason } = req.validatedBody;
  await assertKnownCustomer(req.scope, customer_id);
  const balance = {
    ...{ amount_minor: exactMinor(amount, currency_code, "amount"), reason },
    ...{ actor_id: req.auth_context.actor_id, key: onceKeyOf(req) },
  };
  await cards.setCredit({ customer_id, currency_code }, balance);
  res.json({ accounts: await readCredit(req.scope, customer_id) });
}
