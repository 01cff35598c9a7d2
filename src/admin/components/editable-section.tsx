import { Button } from "@medusajs/ui";
import { type ComponentProps, type ReactNode, useState } from "react";
import { type Control, type DefaultValues, type FieldValues, useForm } from "react-hook-form";
import { useText } from "../hooks/use-text";
import { FormDrawer } from "./form-drawer";
import { FormModal } from "./form-modal";
import { Section } from "./page";
import { Loaded } from "./states";

type Props<Data, Values extends FieldValues> = {
  result: ComponentProps<typeof Loaded<Data>>["result"];
  /** How high its grey place is. */
  rows?: number;
  canEdit?: boolean;
  /** Of the drawer, where it isn't the section's. */
  formTitle?: string;
  /** What of many the drawer is about. */
  about?: string;
  valuesOf: (data: Data) => Values;
  /** Rejects when the server refuses. */
  onSave: (values: Values) => Promise<unknown>;
  fields: (control: Control<Values>) => ReactNode;
  /** What comes of it, beside the form, which then fills the screen. */
  aside?: (control: Control<Values>) => ReactNode;
  /** What the form calls a field of the body, where it calls it otherwise. */
  fieldOf?: (path: string) => string;
  /** Puts the button that opens the drawer among others. */
  actions?: (editButton: ReactNode) => ReactNode;
  children: (data: Data, edit: () => void) => ReactNode;
} & Omit<ComponentProps<typeof Section>, "actions" | "children">;

/**
 * A section that shows what is set, and changes it in a drawer, or a form beside what comes of it, which can be opened
 * once it is loaded.
 */
export function EditableSection<Data, Values extends FieldValues>({
  result,
  rows,
  canEdit = true,
  formTitle,
  about,
  valuesOf,
  onSave,
  fields,
  aside,
  fieldOf,
  actions = (editButton) => editButton,
  children,
  ...section
}: Props<Data, Values>) {
  const { t } = useText();
  const [isEditing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  return (
    <Section
      {...section}
      actions={actions(
        canEdit && (
          <Button
            size="small"
            variant="secondary"
            disabled={result.data === undefined}
            onClick={edit}
          >
            {t("common.actions.edit")}
          </Button>
        ),
      )}
    >
      <Loaded result={result} rows={rows}>
        {(data) => children(data, edit)}
      </Loaded>
      {isEditing && result.data !== undefined && (
        <EditDrawer
          title={formTitle ?? section.title}
          about={about}
          values={valuesOf(result.data)}
          onSave={onSave}
          fields={fields}
          aside={aside}
          fieldOf={fieldOf}
          onClose={() => setEditing(false)}
        />
      )}
    </Section>
  );
}

function EditDrawer<Values extends FieldValues>({
  title,
  about,
  values,
  onSave,
  fields,
  aside,
  fieldOf,
  onClose,
}: Pick<Props<unknown, Values>, "about" | "onSave" | "fields" | "aside" | "fieldOf"> & {
  title: string;
  values: Values;
  onClose: () => void;
}) {
  const { t } = useText();
  const form = useForm({ defaultValues: values as DefaultValues<Values> });
  const shared = { title, form, onSave, onClose, fieldOf };
  return aside ? (
    <FormModal
      {...shared}
      hint={about}
      saveLabel={t("common.actions.save")}
      aside={aside(form.control)}
    >
      {fields(form.control)}
    </FormModal>
  ) : (
    <FormDrawer {...shared} about={about}>
      {fields(form.control)}
    </FormDrawer>
  );
}
