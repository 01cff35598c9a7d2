import { Alert, Button, Input, Prompt } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { useOrderActions } from "../../hooks/use-orders";
import { useReturnFocus } from "../../hooks/use-return-focus";
import { useText } from "../../hooks/use-text";
import { messageOf } from "../../lib/errors";
import { Field } from "../fields";

/** Asks for the order's code before it is cancelled for good. Mount it to ask. */
export function DeleteOrderPrompt({
  orderId,
  orderCode,
  onClose,
}: {
  orderId: string;
  orderCode: string;
  onClose: () => void;
}) {
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

/** As a person may type it: small letters, without the hyphen. */
const plain = (code: string) => code.replace(/[\s-]/g, "").toUpperCase();
