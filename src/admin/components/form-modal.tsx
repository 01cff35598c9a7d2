import { Button, FocusModal, Heading } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { useReturnFocus } from "../hooks/use-return-focus";
import { useText } from "../hooks/use-text";
import {
  CloseButton,
  focusFirstField,
  isCommandEnter,
  ServerError,
  useSaving,
} from "./form-drawer";

/** A form that fills the screen, for what takes a look at many lines; else as `FormDrawer`. Mount it to open it. */
export function FormModal<Values extends FieldValues>({
  title,
  hint,
  form,
  onSave,
  onClose,
  saveLabel,
  isDestructive = false,
  children,
}: {
  title: string;
  hint?: string;
  form: UseFormReturn<Values>;
  /** Rejects when the server refuses. */
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  saveLabel: string;
  /** It takes something away from people. */
  isDestructive?: boolean;
  children: ReactNode;
}) {
  const { t, language } = useText();
  const returnFocus = useReturnFocus();
  const { isSubmitting, errors } = form.formState;
  const { close, save } = useSaving({ form, onSave, onClose });
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content
        lang={language}
        aria-describedby={undefined}
        onOpenAutoFocus={focusFirstField}
        onCloseAutoFocus={returnFocus}
      >
        <form
          noValidate
          className="flex min-h-0 flex-1 flex-col"
          onSubmit={save}
          onKeyDown={(event) => isCommandEnter(event) && save()}
        >
          <div className="flex items-center border-b">
            <CloseButton className="mx-3 my-3" />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">
            <div className="mx-auto flex w-full max-w-3xl flex-col gap-y-8 px-4 py-6 sm:px-6 sm:py-12">
              <div className="min-w-0">
                <FocusModal.Title asChild>
                  <Heading className="break-words">{title}</Heading>
                </FocusModal.Title>
                {hint && <p className="txt-small text-ui-fg-subtle mt-1">{hint}</p>}
              </div>
              {children}
            </div>
          </div>
          <ServerError message={errors.root?.server?.message} />
          <div className="flex items-center justify-end gap-x-2 border-t p-4">
            <Button size="small" variant="secondary" type="button" onClick={close}>
              {t("common.actions.cancel")}
            </Button>
            <Button
              size="small"
              type="submit"
              variant={isDestructive ? "danger" : "primary"}
              isLoading={isSubmitting}
            >
              {saveLabel}
            </Button>
          </div>
        </form>
      </FocusModal.Content>
    </FocusModal>
  );
}
