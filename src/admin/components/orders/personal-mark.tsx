import { Select } from "@medusajs/ui";
import { usePrivateMarks } from "../../hooks/use-order-statuses";
import { useOrderActions } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import type { PersonalMark as Mark } from "../../lib/order-types";
import { ColourMark } from "../colour-mark";
import { Field } from "../fields";

const NONE = "none";

/** The user's own mark on an order, which nobody else sees; nothing for whoever has no marks. */
export function PersonalMark({ orderId, mark }: { orderId: string; mark: Mark | null }) {
  const { t } = useText();
  const marks = usePrivateMarks();
  const actions = useOrderActions(orderId);
  if (!marks.length) return null;
  return (
    <Field label={t("orders.mark.title")} hint={t("orders.mark.hint")}>
      {(wiring) => (
        <Select
          value={mark?.id ?? NONE}
          onValueChange={(id) => actions.mark.mutate(id === NONE ? null : id)}
        >
          <Select.Trigger {...wiring}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={NONE}>{t("orders.mark.none")}</Select.Item>
            {marks.map((one) => (
              <Select.Item key={one.id} value={one.id}>
                <ColourMark status={one} />
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}
