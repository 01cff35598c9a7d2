import { Alert, Button } from "@medusajs/ui";
import { useConfirm } from "../../hooks/use-confirm";
import { useFormat } from "../../hooks/use-format";
import { useInvoiceActions } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import type { Invoice } from "../../lib/invoice-types";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { CopyButton } from "../copy-button";
import { OutwardLink } from "../links";
import { Line } from "../orders/line";

/**
 * Why a provider didn't give what is reserved for an invoice; it is asked again, or the money is let go and paid by the
 * order's link, to be given to the client (M2).
 */
export function RefusedCapture({
  invoice,
  order: { amount_reserved, amount_to_capture, currency_code, payment_link },
}: {
  invoice: Invoice;
  order: BoxOfficeOrder;
}) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const { retryCapture, releaseReserved } = useInvoiceActions(invoice.id);
  const isBusy = retryCapture.isPending || releaseReserved.isPending;

  const askToRelease = async () => {
    const isSure = await confirm({
      title: t("invoices.refused.releaseTitle"),
      text: t("invoices.refused.releaseText", {
        amount: format.money({ amount: amount_reserved, currency_code }),
      }),
      confirm: t("invoices.refused.release"),
    });
    if (isSure) releaseReserved.mutate();
  };

  return (
    <div className="flex flex-col gap-y-3">
      <div role="alert">
        <Alert variant="error">
          {t("invoices.captureError", { error: invoice.capture_error ?? "" })}
        </Alert>
      </div>
      {amount_to_capture > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            variant="secondary"
            disabled={isBusy}
            isLoading={retryCapture.isPending}
            onClick={() => retryCapture.mutate()}
          >
            {t("invoices.refused.retry")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={isBusy}
            isLoading={releaseReserved.isPending}
            onClick={askToRelease}
          >
            {t("invoices.refused.byLink")}
          </Button>
        </div>
      )}
      {payment_link && (
        <Line label={t("orders.paymentLink")}>
          <OutwardLink to={payment_link}>{t("orders.openLink")}</OutwardLink>
          <CopyButton label={t("orders.copyLink")} text={payment_link} />
        </Line>
      )}
    </div>
  );
}
