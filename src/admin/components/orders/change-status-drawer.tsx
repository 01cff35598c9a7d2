import { Alert, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { useDebounced } from "../../hooks/use-debounced";
import { useOrderActions, useStatusPreview } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import { languageName } from "../../lib/language-names";
import type { BoxOfficeOrder, StatusPreview } from "../../lib/order-types";
import { RequestFailed } from "../../lib/request-failed";
import { toRefund } from "../../lib/to-refund";
import { Consequences } from "../consequences";
import { SwitchField, TextAreaField, TextField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { MailPreview } from "../mail-preview";
import { Loaded } from "../states";
import { StatusSelect } from "./status-select";

type Values = {
  status_id: string;
  notify: boolean;
  subject: string;
  body: string;
  reason: string;
  force: boolean;
};

type Form = UseFormReturn<Values>;

const TYPING_PAUSE = 600;

/** Refusals that an admin may overrule by giving a reason. */
const FORCEABLE = ["seats_unavailable", "stock_unavailable", "ticket_scanned"] as const;

/** Gives an order a status and tells its customer, in words that may be changed this once. Mount it to open it. */
export function ChangeStatusDrawer({
  orderId,
  order,
  onClose,
}: {
  orderId: string;
  order: BoxOfficeOrder;
  onClose: () => void;
}) {
  const { t } = useText();
  const { changeStatus } = useOrderActions(orderId);
  const form: Form = useForm<Values>({
    defaultValues: {
      status_id: "",
      notify: false,
      subject: "",
      body: "",
      reason: "",
      force: false,
    },
  });
  const [status_id, force] = useWatch({ control: form.control, name: ["status_id", "force"] });
  const preview = useStatusPreview(orderId, status_id);
  const chosen = order.allowed_statuses.find(({ id }) => id === status_id);
  const isEnd = chosen?.state === "cancelled";
  const [obstacle, setObstacle] = useState<string>();
  // What was said and what stood in the way of one status says nothing of another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is chosen
  useEffect(() => {
    setObstacle(undefined);
    fillIn(form, { force: false, notify: false, subject: "", body: "" });
  }, [status_id]);

  const send = async ({ notify, subject, body, reason, force }: Values) => {
    // Where nothing could be shown, the status itself says whether the customer is told, and what.
    const shown = preview.data;
    const wasEdited = shown && !isAsWritten(shown, { subject, body });
    try {
      await changeStatus.mutateAsync({
        status_id,
        ...(shown && { notify }),
        ...(notify && wasEdited && { message: written({ subject, body }) }),
        reason: reason.trim() || undefined,
        ...(force && { force }),
        onward: isEnd ? toRefund(shown?.effects.money ?? []) : undefined,
      });
    } catch (error) {
      if (error instanceof RequestFailed && isForceable(error.code)) setObstacle(error.message);
      throw error;
    }
  };

  return (
    <FormDrawer
      title={t("orders.change.title")}
      about={order.order_code}
      saveLabel={t("orders.change.confirm")}
      isDestructive={isEnd}
      form={form}
      onSave={send}
      onClose={onClose}
    >
      <StatusSelect
        control={form.control}
        name="status_id"
        label={t("orders.change.status")}
        statuses={order.allowed_statuses}
      />
      {status_id && (
        <>
          <Loaded result={preview}>
            {(loaded) => (
              <Message
                key={status_id}
                orderId={orderId}
                form={form}
                preview={loaded}
                isBack={!isEnd}
              />
            )}
          </Loaded>
          <TextAreaField
            control={form.control}
            name="reason"
            label={t("orders.change.reason")}
            hint={t("orders.change.reasonHint")}
            rows={2}
            isOptional={!force}
          />
        </>
      )}
      {obstacle && (
        <div className="flex flex-col gap-y-3">
          {/* The server names the lines that it is about; our words for the refusal stand below. */}
          <Text size="small" className="text-ui-fg-subtle break-words">
            {obstacle}
          </Text>
          <SwitchField
            control={form.control}
            name="force"
            label={t("orders.change.force")}
            hint={t("orders.change.forceHint")}
          />
        </div>
      )}
    </FormDrawer>
  );
}

const isAsWritten = (preview: StatusPreview, { subject, body }: Pick<Values, "subject" | "body">) =>
  subject === (preview.subject ?? "") && body === preview.body;

/** What the choice of a status fills in is nobody's work: it gets lost without a question. A reason is somebody's. */
function fillIn(form: Form, values: Partial<Values>): void {
  const { reason, ...others } = form.getValues();
  form.reset({ ...others, ...values, reason: "" });
  if (reason) form.setValue("reason", reason, { shouldDirty: true });
}

/** A subject that was taken away is the status's own. */
const written = ({ subject, body }: Pick<Values, "subject" | "body">) => ({
  ...(subject && { subject }),
  body,
});

const isForceable = (code: string | undefined) => FORCEABLE.some((one) => one === code);

/** What the customer will read; opens with the words of the status. */
function Message({
  orderId,
  form,
  preview,
  isBack,
}: {
  orderId: string;
  form: Form;
  preview: StatusPreview;
  isBack: boolean;
}) {
  const { t } = useText();
  const { control } = form;
  const { effects } = preview;
  const notify = useWatch({ control, name: "notify" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the status was chosen
  useEffect(() => {
    fillIn(form, {
      notify: preview.notify && preview.recipient !== null,
      subject: preview.subject ?? "",
      body: preview.body,
    });
  }, []);
  return (
    <>
      {preview.warnings.map((warning) => (
        <Alert key={warning} variant="warning" role="status">
          {warning === "order_invoiced"
            ? t("orders.change.invoiced", {
                count: preview.standing_invoices.length,
                numbers: preview.standing_invoices.join(", "),
              })
            : t(`orders.change.warning.${warning}`)}
        </Alert>
      ))}
      {!preview.standing_invoices.length && (
        <Consequences
          cancelled={effects.cancelled_tickets}
          revived={effects.revived_tickets}
          reserved={effects.reserved_tickets}
          awaiting={effects.awaiting_payment}
          people={preview.recipient === null ? undefined : notify ? effects.people : 0}
          money={effects.money}
          isBack={isBack}
        />
      )}
      {preview.recipient === null ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("orders.change.nobody")}
        </Text>
      ) : (
        <SwitchField
          control={control}
          name="notify"
          label={t("orders.change.notify")}
          hint={t("orders.change.goesTo", {
            recipient: preview.recipient,
            language: languageName(preview.locale),
          })}
        />
      )}
      {notify && (
        <>
          {preview.subject !== null && (
            <TextField control={control} name="subject" label={t("orders.change.subject")} />
          )}
          <TextAreaField
            control={control}
            name="body"
            label={t("orders.change.body")}
            hint={t("orders.change.bodyHint")}
            rows={8}
          />
          {preview.html !== null && <AsRead orderId={orderId} form={form} preview={preview} />}
        </>
      )}
    </>
  );
}

/** The message as its customer reads it, after each pause in writing. */
function AsRead({
  orderId,
  form,
  preview,
}: {
  orderId: string;
  form: Form;
  preview: StatusPreview;
}) {
  const { t } = useText();
  const [status_id, subject, body] = useWatch({
    control: form.control,
    name: ["status_id", "subject", "body"],
  });
  const settled = useDebounced(JSON.stringify({ subject, body }), TYPING_PAUSE);
  const text: Pick<Values, "subject" | "body"> = JSON.parse(settled);
  const isEdited = Boolean(text.body.trim()) && !isAsWritten(preview, text);
  const edited = useStatusPreview(orderId, isEdited ? status_id : "", written(text));
  // What was right last stays in sight while it is written on.
  const [last, setLast] = useState<StatusPreview>();
  useEffect(() => {
    if (edited.data) setLast(edited.data);
  }, [edited.data]);
  const shown = (isEdited && (edited.data ?? last)) || preview;
  return (
    <details>
      <summary className="txt-compact-small-plus text-ui-fg-subtle cursor-pointer pb-2">
        {t("orders.change.preview")}
      </summary>
      <MailPreview
        title={t("orders.change.preview")}
        mail={{ subject: shown.subject, html: shown.html ?? "" }}
        locale={shown.locale}
      />
    </details>
  );
}
