import { Button, clx, FocusModal, Heading } from "@medusajs/ui";
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
  fieldOf,
  aside,
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
  /** What the form calls a field of the body, where it calls it otherwise. */
  fieldOf?: (path: string) => string;
  /** What comes of it, beside the form, or below it where there is no room. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { t, language } = useText();
  const returnFocus = useReturnFocus();
  const { isSubmitting, errors } = form.formState;
  const { close, save } = useSaving({ form, onSave, onClose, fieldOf });
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
            <div
              className={clx(
                "mx-auto flex w-full flex-col gap-8 px-4 py-6 sm:px-6 sm:py-12",
                aside ? "max-w-screen-2xl lg:grid lg:grid-cols-2" : "max-w-3xl",
              )}
            >
              <div className="min-w-0 lg:col-span-full">
                <FocusModal.Title asChild>
                  <Heading className="break-words">{title}</Heading>
                </FocusModal.Title>
                {hint && <p className="txt-small text-ui-fg-subtle mt-1">{hint}</p>}
              </div>
              {aside ? <div className="flex min-w-0 flex-col gap-y-8">{children}</div> : children}
              {aside && <div className="min-w-0">{aside}</div>}
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
