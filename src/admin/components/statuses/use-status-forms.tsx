import { type ReactNode, useState } from "react";
import { useReadTemplate } from "../../hooks/use-message-templates";
import type { StatusKind } from "../../hooks/use-order-statuses";
import { useText } from "../../hooks/use-text";
import { messageOf } from "../../lib/errors";
import type { OrderStatus } from "../../lib/order-types";
import { tell } from "../../lib/tell";
import type { MessageTemplate } from "../../lib/template-types";
import { DeleteStatusPrompt } from "./delete-status-prompt";
import { StatusDrawer } from "./status-drawer";

type Opened =
  | { form: "edit"; status?: OrderStatus; template?: MessageTemplate }
  | { form: "delete"; status: OrderStatus; isInUse: boolean };

/**
 * The forms of statuses: `edit` without a status makes a new one. Put `forms` outside the list. A deleted status may be
 * replaced by one of `statuses`.
 */
export function useStatusForms(
  kind: StatusKind,
  statuses: readonly OrderStatus[],
): {
  edit: (status?: OrderStatus) => Promise<void>;
  askToDelete: (status: OrderStatus, isInUse: boolean) => void;
  forms: ReactNode;
} {
  const { t } = useText();
  const readTemplate = useReadTemplate();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);

  const edit = async (status?: OrderStatus) => {
    try {
      const template = status?.template_id ? await readTemplate(status.template_id) : undefined;
      setOpened({ form: "edit", status, template });
    } catch (error) {
      tell("error", messageOf(error, t));
    }
  };
  const forms =
    opened?.form === "edit" ? (
      <StatusDrawer kind={kind} status={opened.status} template={opened.template} onClose={close} />
    ) : opened?.form === "delete" ? (
      <DeleteStatusPrompt
        kind={kind}
        status={opened.status}
        isInUse={opened.isInUse}
        replacements={statuses.filter((other) => canReplace(opened.status, other))}
        onClose={close}
      />
    ) : null;
  return {
    edit,
    askToDelete: (status, isInUse) => setOpened({ form: "delete", status, isInUse }),
    forms,
  };
}

/** Another one of its state and kind, of the same owner or of the shop. */
const canReplace = (status: OrderStatus, other: OrderStatus) =>
  other.id !== status.id &&
  other.state === status.state &&
  other.private === status.private &&
  (other.owner_id === status.owner_id || other.owner_id === null);
