import { Button, Text, Textarea } from "@medusajs/ui";
import { useState } from "react";
import { useMoment } from "../../hooks/use-moment";
import { useOrderActions } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import type { Note } from "../../lib/order-types";
import { Field } from "../fields";
import { isCommandEnter } from "../form-drawer";
import { useActorName } from "./use-actor-name";

/** What colleagues wrote about an order, and room for more; customers never see it. */
export function OrderNotes({ orderId, notes }: { orderId: string; notes: readonly Note[] }) {
  const { t } = useText();
  const moment = useMoment();
  const nameOf = useActorName();
  const { addNote } = useOrderActions(orderId);
  const [text, setText] = useState("");
  const add = () => {
    if (text.trim()) addNote.mutate(text.trim(), { onSuccess: () => setText("") });
  };
  return (
    <div className="flex flex-col gap-y-4">
      {notes.length > 0 && (
        <ul className="flex flex-col gap-y-3">
          {notes.map((note) => (
            <li key={note.id}>
              <Text size="small" className="whitespace-pre-line break-words">
                {note.text}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {[nameOf(note), moment(note.created_at)].join(" · ")}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <form
        className="flex flex-col items-start gap-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        onKeyDown={(event) => isCommandEnter(event) && add()}
      >
        <Field label={t("orders.notes.add")} hint={t("orders.notes.hint")} className="w-full">
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={2}
              maxLength={MAX_LENGTH}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button
          size="small"
          variant="secondary"
          type="submit"
          disabled={!text.trim()}
          isLoading={addNote.isPending}
        >
          {t("orders.notes.save")}
        </Button>
      </form>
    </div>
  );
}

const MAX_LENGTH = 5000;
