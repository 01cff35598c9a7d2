import { useState } from "react";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useFormat } from "../../../../hooks/use-format";
import { useBoxOfficeOrder, useOrderActions } from "../../../../hooks/use-orders";
import { useRegistration } from "../../../../hooks/use-registrations";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import type { Registration } from "../../../../lib/registration-types";
import { tell } from "../../../../lib/tell";

const LOOK_MILLISECONDS = 300;
const LOOKS = 40;

/**
 * A guest who pays at the door: asks whether the whole order was paid, books what is due as *Mark as paid* does, and
 * hands the ticket's number on once it is valid. Who may not book money is refused by the server, and told so.
 */
export function useAdmitUnpaid(
  { id, order_id, number }: Registration,
  onValid: (number: string) => void,
) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  // Each guest whom a search finds has this: nothing is read before somebody pays.
  const order = useBoxOfficeOrder(order_id, false);
  const ticket = useRegistration(id, false);
  const { markPaid } = useOrderActions(order_id);
  const [isBusy, setBusy] = useState(false);

  const asItIsNow = async <Data>(of: {
    refetch: (options: { throwOnError: true }) => Promise<{ data: Data | undefined }>;
  }): Promise<Data> => {
    const { data } = await of.refetch({ throwOnError: true });
    if (!data) throw new Error(t("checkIn.guest.failed"));
    return data;
  };

  const pay = async () => {
    const { amount_due: amount, currency_code, order_code } = await asItIsNow(order);
    if (amount > 0) {
      const isPaid = await confirm({
        title: t("checkIn.guest.askTitle", { code: order_code }),
        text: t("checkIn.guest.askText", { amount: format.money({ amount, currency_code }) }),
        confirm: t("checkIn.guest.pay"),
        isHarmless: true,
      });
      if (!isPaid) return;
      await markPaid.mutateAsync({ amount, isQuiet: true });
    }
    if (!(await becomesValid())) throw new Error(t("checkIn.guest.failed"));
    onValid(number);
  };

  /** Tickets follow the payment in a moment. */
  const becomesValid = async (): Promise<boolean> => {
    for (let look = 0; look < LOOKS; look++) {
      if ((await asItIsNow(ticket)).status === "valid") return true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
    }
    return false;
  };

  return {
    isBusy,
    admitUnpaid: async () => {
      setBusy(true);
      try {
        await pay();
      } catch (error) {
        tell("error", messageOf(error, t));
      } finally {
        setBusy(false);
      }
    },
  };
}
