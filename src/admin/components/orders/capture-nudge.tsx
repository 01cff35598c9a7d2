import { Alert, Button } from "@medusajs/ui";
import { useConfirm } from "../../hooks/use-confirm";
import { useFormat } from "../../hooks/use-format";
import { useOrderActions } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import type { BoxOfficeOrder } from "../../lib/order-types";

/** Says that money is reserved for the order and not taken, and takes it; nothing where there is none. */
export function CaptureNudge({
  orderId,
  order: { amount_to_capture, currency_code },
}: {
  orderId: string;
  order: Pick<BoxOfficeOrder, "amount_to_capture" | "currency_code">;
}) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const { capture } = useOrderActions(orderId);
  if (amount_to_capture === 0) return null;

  const amount = format.money({ amount: amount_to_capture, currency_code });
  const ask = async () => {
    const isSure = await confirm({
      title: t("orders.capture.title"),
      text: t("orders.capture.text", { amount }),
      confirm: t("orders.capture.action"),
      isHarmless: true,
    });
    if (isSure) capture.mutate();
  };
  return (
    <Alert variant="info">
      <div className="flex flex-col items-start gap-y-2">
        {t("orders.capture.nudge", { amount })}
        <Button size="small" variant="secondary" onClick={ask} isLoading={capture.isPending}>
          {t("orders.capture.action")}
        </Button>
      </div>
    </Alert>
  );
}
