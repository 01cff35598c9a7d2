import { XMark } from "@medusajs/icons";
import { Alert, Button, Drawer, IconButton } from "@medusajs/ui";
import type { BaseSyntheticEvent, KeyboardEvent, ReactNode } from "react";
import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { useReturnFocus } from "../hooks/use-return-focus";
import { useText } from "../hooks/use-text";
import { useUnsavedGuard } from "../hooks/use-unsaved-guard";
import { messageOf, refusedField } from "../lib/errors";

/**
 * A form at the side of a page: Enter or Ctrl+Enter saves, a refusal is shown above the buttons and
 * nothing is lost, closing asks when something was changed. Mount it to open it.
 */
export function FormDrawer<Values extends FieldValues>({
  title,
  about,
  form,
  onSave,
  onClose,
  saveLabel,
  isDestructive = false,
  fieldOf = (path) => path,
  children,
}: {
  title: string;
  /** What of many it is that is changed. */
  about?: string;
  form: UseFormReturn<Values>;
  /** Rejects when the server refuses; false where the user thought better of it, which leaves the form open. */
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  saveLabel?: string;
  /** It takes something away from people. */
  isDestructive?: boolean;
  /** What the form calls a field of the body, where it calls it otherwise. */
  fieldOf?: (path: string) => string;
  children: ReactNode;
}) {
  const { t, language } = useText();
  const returnFocus = useReturnFocus();
  const { isSubmitting, errors } = form.formState;
  const { close, save } = useSaving({ form, onSave, onClose, fieldOf });

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content
        lang={language}
        aria-describedby={undefined}
        onOpenAutoFocus={focusFirstField}
        onCloseAutoFocus={returnFocus}
      >
        <div className="flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <Drawer.Title className="min-w-0 break-words">
            {title}
            {about && (
              <span className="txt-compact-small text-ui-fg-subtle mt-1 block"> {about}</span>
            )}
          </Drawer.Title>
          <CloseButton />
        </div>
        <form
          noValidate
          className="flex min-h-0 flex-1 flex-col"
          onSubmit={save}
          onKeyDown={(event) => isCommandEnter(event) && save()}
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            {children}
          </Drawer.Body>
          <ServerError message={errors.root?.server?.message} />
          <Drawer.Footer>
            <Button size="small" variant="secondary" type="button" onClick={close}>
              {t("common.actions.cancel")}
            </Button>
            <Button
              size="small"
              type="submit"
              variant={isDestructive ? "danger" : "primary"}
              isLoading={isSubmitting}
            >
              {saveLabel ?? t("common.actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}

/** A form that lies over a page: how it is sent, and how it is left. */
export function useSaving<Values extends FieldValues>({
  form,
  onSave,
  onClose,
  fieldOf = (path) => path,
}: {
  form: UseFormReturn<Values>;
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  fieldOf?: (path: string) => string;
}) {
  const { t } = useText();
  const { isDirty, isSubmitting } = form.formState;
  const mayLeave = useUnsavedGuard(isDirty && !isSubmitting);
  const close = async () => {
    if (await mayLeave()) onClose();
  };
  const send = form.handleSubmit(async (values) => {
    try {
      if ((await onSave(values)) !== false) onClose();
    } catch (error) {
      const message = messageOf(error, t);
      form.setError("root.server", { message });
      const field = fieldOf(refusedField(error)?.path ?? "") as FieldPath<Values>;
      if (typeof get(form.getValues(), field) === "string") form.setError(field, { message });
    }
  });
  // What the server said of a field is no rule of the form's: it would keep it from being sent anew.
  const save = (event?: BaseSyntheticEvent) => {
    form.clearErrors();
    return send(event);
  };
  return { close, save };
}

/** For `onOpenAutoFocus`; a choice is a field too. */
export function focusFirstField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(
    "input, textarea, [role=combobox]",
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** For a drawer's or a modal's own header; theirs has a button without a name. */
export function CloseButton({ className }: { className?: string }) {
  const { t } = useText();
  return (
    <Drawer.Close asChild>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("common.actions.close")}
        className={className}
      >
        <XMark />
      </IconButton>
    </Drawer.Close>
  );
}

export function ServerError({ message }: { message: string | undefined }) {
  return (
    message && (
      <div role="alert" className="px-6 py-3">
        <Alert variant="error">{message}</Alert>
      </div>
    )
  );
}

/** Ctrl+Enter, or Command+Enter: done, from whatever field. Not from what lies over it, whose keys React passes on too. */
export function isCommandEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
  if (!event.currentTarget.contains(event.target as Node)) return false;
  event.preventDefault();
  return true;
}
