import { Alert, Button, Input, Prompt } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { useFormat } from "../../hooks/use-format";
import { useOrderActions } from "../../hooks/use-orders";
import { useReturnFocus } from "../../hooks/use-return-focus";
import { useText } from "../../hooks/use-text";
import { messageOf } from "../../lib/errors";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { Follows } from "../consequences";
import { Field } from "../fields";
import { addressesOf } from "../tickets/cancel-tickets-prompt";

/** Asks for the order's code before it is cancelled for good. Mount it to ask. */
export function DeleteOrderPrompt({
  orderId,
  order,
  onClose,
}: {
  orderId: string;
  order: BoxOfficeOrder;
  onClose: () => void;
}) {
  const orderCode = order.order_code;
  const { t } = useText();
  const returnFocus = useReturnFocus();
  const navigate = useNavigate();
  const { remove } = useOrderActions(orderId);
  const [typed, setTyped] = useState("");
  const isConfirmed = plain(typed) === plain(orderCode);
  const run = async () => {
    if (!isConfirmed) return;
    try {
      await remove.mutateAsync(orderCode);
      navigate("/orders/by-status");
    } catch {
      // The refusal is shown.
    }
  };
  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content onCloseAutoFocus={returnFocus}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Prompt.Header>
            <Prompt.Title>{t("orders.delete.title")}</Prompt.Title>
            <Prompt.Description>{t("orders.delete.text")}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            <DeletionFollows order={order} />
            <Field label={t("orders.delete.type", { code: orderCode })}>
              {(wiring) => (
                <Input
                  {...wiring}
                  autoComplete="off"
                  spellCheck={false}
                  className="font-mono"
                  placeholder={orderCode}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
            </Field>
            {remove.error && (
              <div role="alert">
                <Alert variant="error">{messageOf(remove.error, t)}</Alert>
              </div>
            )}
          </div>
          <Prompt.Footer>
            <Button size="small" variant="secondary" type="button" onClick={onClose}>
              {t("orders.delete.keep")}
            </Button>
            <Button
              size="small"
              variant="danger"
              type="submit"
              disabled={!isConfirmed}
              isLoading={remove.isPending}
            >
              {t("orders.delete.confirm")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}

/** What was taken goes back at once, unlike after a cancellation; of an order without money nobody is told. */
function DeletionFollows({ order }: { order: BoxOfficeOrder }) {
  const { t } = useText();
  const format = useFormat();
  const { tickets, amount_reserved: reserved, amount_due: due, currency_code } = order;
  const written = (amount: number) => ({ amount: format.money({ amount, currency_code }) });
  const live = tickets.filter(({ status }) => status !== "cancelled");
  const back = order.amount_paid - order.amount_refunded;
  const people = addressesOf(live.filter(({ status }) => status === "valid")).size;
  return (
    <Follows
      lines={[
        live.length > 0 && t("common.follows.cancelled", { count: live.length }),
        people > 0
          ? t("common.follows.people", { count: people })
          : live.length > 0 && t("common.follows.nobody"),
        back > 0 && t("orders.delete.refunded", written(back)),
        reserved > 0 && t("orders.delete.released", written(reserved)),
        due > 0 && t("common.follows.due", written(due)),
      ]}
    />
  );
}

/** As a person may type it: small letters, without the hyphen. */
const plain = (code: string) => code.replace(/[\s-]/g, "").toUpperCase();
