import { toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { api } from "../../../../lib/client";
import { messageOf } from "../../../../lib/errors";
import type { BoxOfficeOrder } from "../../../../lib/order-types";
import { queryKeys } from "../../../../lib/query-keys";
import type { Registration } from "../../../../lib/registration-types";

const LOOK_MILLISECONDS = 300;
const LOOKS = 40;

/**
 * A guest who pays at the door: asks whether the whole order was paid, books what is due as *Mark as paid* does, and
 * hands the ticket's number on once it is valid. Who may not book money is refused by the server, and told so.
 */
export function useAdmitUnpaid(onValid: (number: string) => void) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);

  const pay = async ({ id, order_id, number }: Registration) => {
    const { box_office } = await api.get<{ box_office: BoxOfficeOrder }>(`/orders/${order_id}`);
    const { amount_due: amount, currency_code, order_code } = box_office;
    if (amount > 0) {
      const isPaid = await confirm({
        title: t("checkIn.guest.askTitle", { code: order_code }),
        text: t("checkIn.guest.askText", { amount: format.money({ amount, currency_code }) }),
        confirm: t("checkIn.guest.pay"),
        isHarmless: true,
      });
      if (!isPaid) return;
      await api.post(`/orders/${order_id}/mark-paid`, { amount });
    }
    if (!(await becomesValid(id))) throw new Error(t("checkIn.guest.failed"));
    onValid(number);
  };

  return {
    isBusy,
    admitUnpaid: async (guest: Registration) => {
      setBusy(true);
      try {
        await pay(guest);
      } catch (error) {
        toast.error(messageOf(error, t));
      } finally {
        setBusy(false);
        for (const queryKey of [queryKeys.registrations.all, queryKeys.orders.all]) {
          void cache.invalidateQueries({ queryKey });
        }
      }
    },
  };
}

/** Tickets follow the payment in a moment. */
async function becomesValid(id: string): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const { registration } = await api.get<{ registration: Registration }>(`/registrations/${id}`);
    if (registration.status === "valid") return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
  return false;
}
