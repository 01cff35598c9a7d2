import { Alert } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useEditAttendee } from "../../hooks/use-registrations";
import { useText } from "../../hooks/use-text";
import type { Registration } from "../../lib/registration-types";
import { TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** Edits whom a ticket was bought for; what is left empty is cleared. */
export function EditAttendeeDrawer({
  ticket,
  onClose,
}: {
  ticket: Registration;
  onClose: () => void;
}) {
  const { t } = useText();
  const edit = useEditAttendee(ticket.id);
  const { attendee, holder, number } = ticket;
  const form = useForm({
    defaultValues: {
      name: attendee.name ?? "",
      email: attendee.email ?? "",
      phone: attendee.phone ?? "",
    },
  });
  return (
    <FormDrawer
      title={t("registrations.edit.title", { number })}
      form={form}
      onSave={(values) =>
        edit.mutateAsync({
          name: values.name.trim() || null,
          email: values.email.trim() || null,
          phone: values.phone.trim() || null,
        })
      }
      onClose={onClose}
    >
      {holder && <Alert variant="info">{t("registrations.edit.hasHolder")}</Alert>}
      <TextField control={form.control} name="name" label={t("registrations.name")} isOptional />
      <TextField
        control={form.control}
        name="email"
        label={t("registrations.email")}
        inputMode="email"
        rules={{
          validate: (email) => !email || isEmail(email) || t("registrations.edit.badEmail"),
        }}
        isOptional
      />
      <TextField
        control={form.control}
        name="phone"
        label={t("registrations.phone")}
        inputMode="tel"
        isOptional
      />
    </FormDrawer>
  );
}

/** As much as spares a mistyped address the way to the server, which looks closer. */
const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());
