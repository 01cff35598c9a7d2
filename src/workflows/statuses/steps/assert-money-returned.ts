import type { BigNumberInput } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { refusal } from "../../../shared/errors";

type Payment = {
  captures?: ({ amount: BigNumberInput } | null)[] | null;
  refunds?: ({ amount: BigNumberInput } | null)[] | null;
};

/**
 * Medusa's cancellation logs a refund that its provider refused and goes on; who deletes the order has to know.
 *
 * @throws `refund_failed`
 */
export const assertMoneyReturnedStep = createStep(
  "box-office-assert-money-returned-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "currency_code",
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.refunds.amount",
      ],
      filters: { id: order_id },
    });
    const [order] = data as unknown as {
      currency_code: string;
      payment_collections?: ({ payments?: (Payment | null)[] | null } | null)[] | null;
    }[];
    const payments = (order?.payment_collections ?? []).flatMap((one) => one?.payments ?? []);
    const kept = payments.reduce<BigNumberInput>(
      (sum, payment) =>
        MathBN.add(sum, MathBN.sub(total(payment?.captures), total(payment?.refunds))),
      0,
    );
    if (MathBN.gt(kept, 0)) {
      throw refusal(
        "refund_failed",
        `The order is cancelled, and ${kept} ${order?.currency_code} could not be given back; refund it, then delete the order again`,
      );
    }
    return new StepResponse(undefined);
  },
);

function total(parts: Payment["captures"]): BigNumberInput {
  return MathBN.sum(0, ...(parts ?? []).map((part) => part?.amount ?? 0));
}
