import { Alert, Text } from "@medusajs/ui";
import { type Control, useForm, useWatch } from "react-hook-form";
import { useLabel } from "../../hooks/use-label";
import {
  type StatusKind,
  useSettableStatuses,
  useStatusActions,
} from "../../hooks/use-order-statuses";
import { useText } from "../../hooks/use-text";
import { labelsOf } from "../../lib/labels";
import { ORDER_STATES, type OrderStatus } from "../../lib/order-types";
import type { Channel, MessageTemplate } from "../../lib/template-types";
import { ColourField } from "../colour-field";
import { CheckboxesField, SelectField, SwitchField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { LabelTabs } from "../label-tabs";
import { MessageEditor } from "./message-editor";
import { bodyOf, contentOf, type StatusValues, valuesOf } from "./values";

/** Makes or changes a status, of the shop or of the user's own, with the message behind it. */
export function StatusDrawer({
  kind,
  status,
  template,
  onClose,
}: {
  kind: StatusKind;
  /** Undefined for a new one. */
  status: OrderStatus | undefined;
  /** The message behind it, where it has one. */
  template: MessageTemplate | undefined;
  onClose: () => void;
}) {
  const { t } = useText();
  const labelOf = useLabel();
  const { save } = useStatusActions(kind);
  const form = useForm<StatusValues>({ defaultValues: valuesOf(status, template?.content) });
  const { control } = form;
  const [isPrivate, label] = useWatch({ control, name: ["private", "label"] });
  const isPersonal = kind === "personal-statuses";
  const channel = template?.channel ?? "email";

  const send = (values: StatusValues) => {
    const { state, ...body } = bodyOf(values);
    return save.mutateAsync({
      id: status?.id,
      status: {
        ...body,
        ...(!status && { state, ...(isPersonal && { private: values.private }) }),
        ...(values.is_default && { is_default: true }),
      },
      template: {
        id: template?.id ?? null,
        name: body.label.en,
        content: values.private ? null : contentOf(values, channel),
      },
    });
  };

  return (
    <FormDrawer
      title={status ? t("statuses.form.edit") : t(`statuses.form.create.${kind}`)}
      about={status && labelOf(status.label)}
      form={form}
      onSave={send}
      onClose={onClose}
      fieldOf={(path) => path.replace(/^content\./, "message.")}
    >
      <LabelTabs
        control={control}
        name="label"
        label={t("statuses.form.label")}
        hint={t("statuses.form.labelHint")}
      />
      <ColourField
        control={control}
        name="colour"
        label={t("statuses.form.colour")}
        sample={labelOf(labelsOf(label)) || t("statuses.form.sample")}
      />
      {isPersonal && !status && (
        <SwitchField
          control={control}
          name="private"
          label={t("statuses.form.private")}
          hint={t("statuses.form.privateHint")}
        />
      )}
      {isPersonal && status && isPrivate && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("statuses.form.privateHint")}
        </Text>
      )}
      {!isPrivate && <Effects control={control} kind={kind} status={status} channel={channel} />}
    </FormDrawer>
  );
}

/** What a status does: a private mark does nothing. */
function Effects({
  control,
  kind,
  status,
  channel,
}: {
  control: Control<StatusValues>;
  kind: StatusKind;
  status: OrderStatus | undefined;
  channel: Channel;
}) {
  const { t } = useText();
  return (
    <>
      {status ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("statuses.form.stateIs", { state: t(`statuses.state.${status.state}`) })}
        </Text>
      ) : (
        <SelectField
          control={control}
          name="state"
          label={t("statuses.form.state")}
          hint={t("statuses.form.stateHint")}
          choices={ORDER_STATES.map((state) => ({
            value: state,
            label: t(`statuses.state.${state}`),
          }))}
        />
      )}
      {kind === "order-statuses" && !status?.is_default && (
        <SwitchField
          control={control}
          name="is_default"
          label={t("statuses.form.default")}
          hint={t("statuses.form.defaultHint")}
        />
      )}
      <SwitchField
        control={control}
        name="visible_to_customer"
        label={t("statuses.form.visible")}
        hint={t("statuses.form.visibleHint")}
      />
      <NextStatuses control={control} status={status} />
      <SwitchField
        control={control}
        name="notify_customer"
        label={t("statuses.form.notify")}
        hint={t("statuses.form.notifyHint")}
      />
      <section className="flex flex-col gap-y-3">
        <div>
          <Text weight="plus" size="small">
            {t("statuses.message.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("statuses.message.hint")}
          </Text>
        </div>
        <MessageEditor control={control} channel={channel} />
      </section>
    </>
  );
}

function NextStatuses({
  control,
  status,
}: {
  control: Control<StatusValues>;
  status: OrderStatus | undefined;
}) {
  const { t } = useText();
  const labelOf = useLabel();
  const statuses = useSettableStatuses().filter(({ id }) => id !== status?.id);
  const [isLimited, chosen] = useWatch({ control, name: ["is_limited", "next_status_ids"] });
  return (
    <div className="flex flex-col gap-y-4">
      <SwitchField
        control={control}
        name="is_limited"
        label={t("statuses.form.limited")}
        hint={t("statuses.form.limitedHint")}
      />
      {isLimited && (
        <CheckboxesField
          control={control}
          name="next_status_ids"
          label={t("statuses.form.next")}
          groups={[
            { choices: statuses.map(({ id, label }) => ({ value: id, label: labelOf(label) })) },
          ]}
          isOptional
        />
      )}
      {isLimited && !chosen.length && (
        <Alert variant="warning">{t("statuses.form.nothingFollows")}</Alert>
      )}
    </div>
  );
}
