import { Button } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { nameOnTicket } from "../../../../components/tickets/people";
import { useUndoCheckIn } from "../../../../hooks/use-check-in";
import { useText } from "../../../../hooks/use-text";
import type { CheckIn } from "../../../../lib/registration-types";

const REASONS = ["mistake", "wrongPerson", "leftAgain"] as const;

/** Takes an admission back, with the reason that the log keeps. */
export function UndoDrawer({ checkIn, onClose }: { checkIn: CheckIn; onClose: () => void }) {
  const { t } = useText();
  const undo = useUndoCheckIn();
  const form = useForm({ defaultValues: { reason: "" } });
  const { ticket } = checkIn;
  return (
    <FormDrawer
      title={t("checkIn.undo.title")}
      about={[ticket && nameOnTicket(ticket), ticket?.number].filter(Boolean).join(" · ")}
      form={form}
      saveLabel={t("checkIn.undo.confirm")}
      onSave={({ reason }) => undo.mutateAsync({ id: checkIn.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <TextField control={form.control} name="reason" label={t("checkIn.undo.reason")} />
      <div className="flex flex-wrap gap-2">
        {REASONS.map((reason) => (
          <Button
            key={reason}
            type="button"
            variant="secondary"
            className="h-11"
            onClick={() =>
              form.setValue("reason", t(`checkIn.undo.reasons.${reason}`), { shouldDirty: true })
            }
          >
            {t(`checkIn.undo.reasons.${reason}`)}
          </Button>
        ))}
      </div>
    </FormDrawer>
  );
}
