import { Alert, Button, Prompt, Select } from "@medusajs/ui";
import { useState } from "react";
import { useLabel } from "../../hooks/use-label";
import { type StatusKind, useStatusActions } from "../../hooks/use-order-statuses";
import { useReturnFocus } from "../../hooks/use-return-focus";
import { useText } from "../../hooks/use-text";
import { messageOf } from "../../lib/errors";
import type { OrderStatus } from "../../lib/order-types";
import { RequestFailed } from "../../lib/request-failed";
import { ColourMark } from "../colour-mark";
import { Field } from "../fields";

/**
 * Asks before a status is deleted, and what its orders are to have instead. Says why where it can't be deleted.
 * Mount it to ask.
 */
export function DeleteStatusPrompt({
  kind,
  status,
  isInUse,
  replacements,
  onClose,
}: {
  kind: StatusKind;
  status: OrderStatus;
  /** As far as the page knows; the server knows better. */
  isInUse: boolean;
  /** Other statuses of its state. */
  replacements: readonly OrderStatus[];
  onClose: () => void;
}) {
  const { t } = useText();
  const returnFocus = useReturnFocus();
  const labelOf = useLabel();
  const { remove } = useStatusActions(kind);
  const [replacement_id, setReplacement] = useState<string>();
  const { error, isPending } = remove;
  const obstacle = obstacleOf(kind, status, replacements);
  const isAskingForReplacement =
    isInUse || (error instanceof RequestFailed && error.code === "status_in_use");

  const run = async () => {
    try {
      await remove.mutateAsync({ id: status.id, replacement_id });
      onClose();
    } catch {
      // The refusal is shown.
    }
  };

  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>
            {t("statuses.delete.title", { status: labelOf(status.label) })}
          </Prompt.Title>
          <Prompt.Description>
            {t(obstacle ? `statuses.delete.${obstacle}` : "statuses.delete.text")}
          </Prompt.Description>
        </Prompt.Header>
        {!obstacle && (
          <div className="flex flex-col gap-y-4 px-6 pt-4 empty:hidden">
            {isAskingForReplacement && !replacements.length && (
              <Alert variant="warning">{t("statuses.delete.nothingInstead")}</Alert>
            )}
            {isAskingForReplacement && replacements.length > 0 && (
              <Field label={t("statuses.delete.replacement")}>
                {(wiring) => (
                  <Select value={replacement_id} onValueChange={setReplacement}>
                    <Select.Trigger {...wiring}>
                      <Select.Value placeholder={t("statuses.delete.choose")} />
                    </Select.Trigger>
                    <Select.Content>
                      {replacements.map((one) => (
                        <Select.Item key={one.id} value={one.id}>
                          <ColourMark status={one} />
                        </Select.Item>
                      ))}
                    </Select.Content>
                  </Select>
                )}
              </Field>
            )}
            {error && replacements.length > 0 && (
              <div role="alert">
                <Alert variant="error">{messageOf(error, t)}</Alert>
              </div>
            )}
          </div>
        )}
        <Prompt.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t(obstacle ? "common.actions.close" : "common.actions.cancel")}
          </Button>
          {!obstacle && (
            <Button
              size="small"
              variant="danger"
              isLoading={isPending}
              disabled={isAskingForReplacement && !replacement_id}
              onClick={run}
            >
              {t("statuses.delete.confirm")}
            </Button>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}

/** Why it can't be deleted at all; nothing hangs on the last one of a state that is somebody's extra one. */
function obstacleOf(kind: StatusKind, status: OrderStatus, replacements: readonly OrderStatus[]) {
  if (status.is_system) return "system";
  if (kind === "order-statuses" && !replacements.length) return "last";
  return undefined;
}
