import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { RefundDrawer } from "./refund-drawer";

/** Says that the order owes money back, and gives it back; nothing where it owes none. */
export function RefundNudge({
  orderId,
  order,
}: {
  orderId: string;
  order: Pick<BoxOfficeOrder, "amount_owed" | "amount_to_cards" | "currency_code" | "order_code">;
}) {
  const { t } = useText();
  const format = useFormat();
  const [isRefunding, setRefunding] = useState(false);
  const { amount_owed, currency_code } = order;
  const amount = format.money({ amount: amount_owed, currency_code });
  return (
    <>
      {amount_owed > 0 && (
        <Alert variant="warning">
          <div className="flex flex-col items-start gap-y-2">
            {t("refunds.nudge", { amount })}
            <Button size="small" variant="secondary" onClick={() => setRefunding(true)}>
              {t("refunds.action")}
            </Button>
          </div>
        </Alert>
      )}
      {isRefunding && (
        <RefundDrawer
          refunds={[{ ...order, order_id: orderId, display_id: null }]}
          onClose={() => setRefunding(false)}
        />
      )}
    </>
  );
}
