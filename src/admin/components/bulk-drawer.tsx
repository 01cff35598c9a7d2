import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Bulk } from "../hooks/use-bulk";
import { useText } from "../hooks/use-text";
import { messageOf } from "../lib/errors";
import { FormDrawer } from "./form-drawer";
import { Progress } from "./progress";

/**
 * A form for the same change to several things: how far it has come, and of each that was refused why. Those stay chosen,
 * to be tried again. Mount it to open it.
 */
export function BulkDrawer<Values extends FieldValues, Item>({
  title,
  saveLabel,
  isDestructive,
  form,
  items,
  idOf,
  nameOf,
  bulk: { outcomes, count, isBusy },
  run,
  refused: heading,
  someRefused,
  onRefused,
  onClose,
  children,
}: {
  title: string;
  saveLabel: string;
  isDestructive?: boolean;
  form: UseFormReturn<Values>;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** What one is called that was refused. */
  nameOf: (item: Item) => ReactNode;
  bulk: Bulk;
  /** Answers which were refused. */
  run: (values: Values, ids: string[]) => Promise<string[]>;
  /** What the list of the refused is called. */
  refused: string;
  someRefused: (count: number) => string;
  /** Told when all were tried which are left; of none, the drawer closes. */
  onRefused?: (ids: string[]) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  const refused = items.filter((item) => outcomes.get(idOf(item)));
  return (
    <FormDrawer
      title={title}
      saveLabel={saveLabel}
      isDestructive={isDestructive}
      form={form}
      onSave={async (values) => {
        const left = await run(values, items.map(idOf));
        onRefused?.(left);
        if (left.length) throw new Error(someRefused(left.length));
      }}
      onClose={onClose}
    >
      {children}
      {isBusy && (
        <Progress
          text={t("orders.bulk.progress", { done: outcomes.size, count })}
          done={outcomes.size}
          count={count}
        />
      )}
      {refused.length > 0 && (
        <ul aria-label={heading} className="divide-y">
          {refused.map((item) => (
            <li key={idOf(item)} className="py-2">
              <Text as="div" size="small" className="break-words">
                {nameOf(item)}
              </Text>
              <Text size="small" className="text-ui-fg-error break-words">
                {messageOf(outcomes.get(idOf(item)), t)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </FormDrawer>
  );
}
