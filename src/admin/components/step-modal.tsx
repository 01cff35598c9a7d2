import { Button, FocusModal, ProgressTabs } from "@medusajs/ui";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { useText } from "../hooks/use-text";
import { useUnsavedGuard } from "../hooks/use-unsaved-guard";
import { messageOf, refusedField } from "../lib/errors";
import { CloseButton, isCommandEnter, ServerError } from "./form-drawer";

export type Step<Values extends FieldValues> = {
  id: string;
  title: string;
  /** What must be in order before the next step. */
  fields: readonly FieldPath<Values>[];
  content: ReactNode;
};

/**
 * A long form in steps that fills the screen. Enter and Ctrl+Enter go on and in the end finish; a step
 * is left forwards only when its fields are in order; a refusal is shown, at its field where it is about one, and
 * nothing is lost.
 */
export function StepModal<Values extends FieldValues>({
  title,
  steps,
  form,
  onFinish,
  onClose,
  finishLabel,
  fieldOf = (path) => path,
}: {
  title: string;
  steps: readonly Step<Values>[];
  form: UseFormReturn<Values>;
  /** Rejects when the server refuses; leaves the page itself when it doesn't. */
  onFinish: (values: Values) => Promise<unknown>;
  onClose: () => void;
  finishLabel: string;
  /** What the form calls a field of the body, where it calls it otherwise. */
  fieldOf?: (path: string) => string;
}) {
  const { t, language } = useText();
  const [current, setCurrent] = useState(0);
  const { isDirty, isSubmitting, isSubmitSuccessful, errors } = form.formState;
  const mayLeave = useUnsavedGuard(isDirty && !isSubmitting && !isSubmitSuccessful);
  const isLast = current === steps.length - 1;

  // Whoever comes to a step begins at its first field.
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the step changes
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
    // The dialog takes the focus of the field that has just disappeared; ours comes after.
    const frame = requestAnimationFrame(() =>
      panel.current?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(frame);
  }, [current]);

  // What was refused at the end of a step is looked at again as soon as it changes, not at its next end.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const field = name as FieldPath<Values> | undefined;
          if (field && form.getFieldState(field).invalid) void form.trigger(field);
        },
      }),
    [form],
  );

  const close = async () => {
    if (await mayLeave()) onClose();
  };
  /** Goes back freely, and forwards as far as the steps before are in order. */
  const goTo = async (target: number) => {
    for (let index = current; index < target; index++) {
      if (!(await form.trigger([...(steps[index]?.fields ?? [])], { shouldFocus: true }))) {
        return setCurrent(index);
      }
    }
    setCurrent(target);
  };
  /** Which step has a field: of those that name it or a group that it is in, the one that names it closest. */
  const stepOf = (field: string) => {
    const closeness = steps.map(({ fields }) =>
      Math.max(...fields.map((one) => (isWithin(field, one) ? one.length : 0))),
    );
    return closeness.indexOf(Math.max(...closeness));
  };
  const finish = form.handleSubmit(async (values) => {
    try {
      await onFinish(values);
    } catch (error) {
      const message = messageOf(error, t);
      form.setError("root.server", { message });
      const field = fieldOf(refusedField(error)?.path ?? "") as FieldPath<Values>;
      if (typeof get(form.getValues(), field) !== "string") return;
      setCurrent(stepOf(field));
      form.setError(field, { message });
    }
  });
  // What the server said of a field is no rule of the form's: it would keep it from being sent anew.
  const finishAnew = () => {
    form.clearErrors();
    return finish();
  };
  const goOn = () => (isLast ? finishAnew() : goTo(current + 1));

  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content lang={language} aria-describedby={undefined}>
        <FocusModal.Title asChild>
          <span className="sr-only">{title}</span>
        </FocusModal.Title>
        <ProgressTabs
          value={steps[current]?.id}
          onValueChange={(id) => goTo(steps.findIndex((step) => step.id === id))}
          className="flex min-h-0 flex-1 flex-col"
        >
          <div className="flex items-center border-b">
            <CloseButton className="mx-3 my-3" />
            <span className="txt-compact-small-plus truncate pr-3 md:hidden">
              {t("common.form.step", {
                step: current + 1,
                steps: steps.length,
                title: steps[current]?.title ?? "",
              })}
            </span>
            <ProgressTabs.List className="min-w-0 flex-1 border-l max-md:hidden">
              {steps.map((step, index) => (
                <ProgressTabs.Trigger
                  key={step.id}
                  value={step.id}
                  status={
                    index < current
                      ? "completed"
                      : index === current
                        ? "in-progress"
                        : "not-started"
                  }
                >
                  {step.title}
                </ProgressTabs.Trigger>
              ))}
            </ProgressTabs.List>
          </div>
          <form
            noValidate
            className="flex min-h-0 flex-1 flex-col"
            onSubmit={(event) => {
              event.preventDefault();
              goOn();
            }}
            onKeyDown={(event) => isCommandEnter(event) && goOn()}
          >
            <div ref={panel} className="min-h-0 flex-1 overflow-y-auto">
              {steps.map((step) => (
                <ProgressTabs.Content key={step.id} value={step.id}>
                  <div className="mx-auto flex w-full max-w-3xl flex-col gap-y-8 px-4 py-6 sm:px-6 sm:py-12">
                    {step.content}
                  </div>
                </ProgressTabs.Content>
              ))}
            </div>
            <ServerError message={errors.root?.server?.message} />
            <div className="flex items-center justify-end gap-x-2 border-t p-4">
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={() => (current ? setCurrent(current - 1) : close())}
              >
                {current ? t("common.actions.back") : t("common.actions.cancel")}
              </Button>
              <Button size="small" type="submit" isLoading={isSubmitting}>
                {isLast ? finishLabel : t("common.actions.continue")}
              </Button>
            </div>
          </form>
        </ProgressTabs>
      </FocusModal.Content>
    </FocusModal>
  );
}

const isWithin = (field: string, group: string) => field === group || field.startsWith(`${group}.`);
