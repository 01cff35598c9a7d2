import type { AdminOrder } from "@medusajs/framework/types";
import { DocumentText, Trash } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { type ReactNode, useCallback, useState } from "react";
import { type Paper, useOrderPapers } from "../../hooks/use-order-papers";
import { useOrderActions } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { ActionMenu } from "../action-menu";
import { ChangeStatusDrawer } from "./change-status-drawer";
import { DeleteOrderPrompt } from "./delete-order-prompt";
import { MarkPaidDrawer } from "./mark-paid-drawer";

type Deed = "change" | "paid" | "delete";

/** What can be done with an order, as far as it allows it: buttons, a menu of all else, and `forms`, which they open. */
export function useOrderDeeds(
  order: AdminOrder,
  boxOffice: BoxOfficeOrder | undefined,
): Record<"changeStatus" | "markPaid" | "menu" | "forms", ReactNode> {
  const { t } = useText();
  const [opened, setOpened] = useState<Deed>();
  const { markPaid } = useOrderActions(order.id);
  const papers = useOrderPapers(order.id);
  const close = useCallback(() => setOpened(undefined), []);
  if (!boxOffice) return { changeStatus: null, markPaid: null, menu: null, forms: null };

  const isOver = Boolean(boxOffice.closed_at || boxOffice.archived_at);
  const owes = boxOffice.amount_due > 0;
  const hasGoods =
    order.items.some((item) => item.requires_shipping) || Boolean(order.fulfillments?.length);
  const paper = (label: string, wanted: Paper) => ({
    label,
    icon: <DocumentText />,
    onClick: () => papers.mutate(wanted),
  });
  const remove = {
    label: t("orders.delete.action"),
    icon: <Trash />,
    onClick: () => setOpened("delete"),
  };
  return {
    changeStatus: !isOver && (
      <Button size="small" variant="secondary" onClick={() => setOpened("change")}>
        {t("orders.change.action")}
      </Button>
    ),
    markPaid: owes && (
      <Button size="small" onClick={() => setOpened("paid")}>
        {t("orders.paid.action")}
      </Button>
    ),
    menu: (
      <ActionMenu
        groups={[
          [
            paper(t("orders.papers.print"), { name: "print" }),
            ...(boxOffice.amount_paid > 0
              ? [
                  paper(t("orders.papers.receipt.a4"), { name: "receipt", format: "a4" }),
                  paper(t("orders.papers.receipt.mm80"), { name: "receipt", format: "80" }),
                  paper(t("orders.papers.receipt.mm58"), { name: "receipt", format: "58" }),
                ]
              : []),
            ...(hasGoods ? [paper(t("orders.papers.slip"), { name: "packing-slip" })] : []),
          ],
          boxOffice.archived_at ? [] : [remove],
        ]}
      />
    ),
    forms: (
      <>
        {opened === "change" && (
          <ChangeStatusDrawer orderId={order.id} order={boxOffice} onClose={close} />
        )}
        {opened === "paid" && (
          <MarkPaidDrawer
            title={t("orders.paid.title")}
            about={boxOffice.order_code}
            amount_due={boxOffice.amount_due}
            currency_code={boxOffice.currency_code}
            onPaid={markPaid.mutateAsync}
            onClose={close}
          />
        )}
        {opened === "delete" && (
          <DeleteOrderPrompt orderId={order.id} order={boxOffice} onClose={close} />
        )}
      </>
    ),
  };
}
