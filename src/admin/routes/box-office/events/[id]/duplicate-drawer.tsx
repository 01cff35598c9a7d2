import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { useEventActions } from "../../../../hooks/use-events";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent } from "../../../../lib/types";
import { fromLocalInput } from "../../../../lib/zoned-time";

/** Asks what a copy of the event is called and when it takes place. Mount it to open it. */
export function DuplicateDrawer({
  event: { id, title, timezone },
  onClose,
}: {
  event: BoxOfficeEvent;
  onClose: () => void;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const { duplicate } = useEventActions(id);
  const form = useForm({ defaultValues: { title: t("events.copy.of", { title }), starts: "" } });
  return (
    <FormDrawer
      title={t("events.copy.title", { title })}
      saveLabel={t("events.copy.confirm")}
      form={form}
      onSave={async (values) => {
        const { event } = await duplicate.mutateAsync({
          title: values.title.trim(),
          starts_at: fromLocalInput(values.starts, timezone) ?? undefined,
        });
        navigate(`/box-office/events/${event.id}`);
      }}
      onClose={onClose}
    >
      <TextField control={form.control} name="title" label={t("events.fields.title")} />
      <TextField
        control={form.control}
        name="starts"
        type="datetime-local"
        label={t("events.copy.starts")}
        hint={t("events.copy.startsHint")}
      />
    </FormDrawer>
  );
}
