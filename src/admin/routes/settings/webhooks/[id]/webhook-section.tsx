import { ArrowPath, PlaySolid, Trash, XCircle } from "@medusajs/icons";
import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { ActionMenu } from "../../../../components/action-menu";
import { Fact, Facts, Section } from "../../../../components/page";
import { StatusBadge } from "../../../../components/status-badge";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useFormat } from "../../../../hooks/use-format";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import { useWebhookActions } from "../../../../hooks/use-webhooks";
import type { Webhook } from "../../../../lib/webhook-types";
import { WebhookDrawer } from "../webhook-drawer";
import { WebhookSecret } from "../webhook-secret";
import { EVENT_WORDS, nameOf, standingOf } from "../words";

/** What the endpoint is, and what can be done with it. */
export function WebhookSection({ webhook }: { webhook: Webhook }) {
  const { t } = useText();
  const { update, test } = useWebhookActions(webhook.id);
  const [isEditing, setEditing] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <Section
      level="h1"
      title={nameOf(webhook)}
      badge={<StatusBadge kind="webhook" status={standingOf(webhook)} />}
      actions={
        <>
          {webhook.is_enabled && (
            <Button
              size="small"
              variant="secondary"
              isLoading={test.isPending}
              onClick={() => test.mutate()}
            >
              {t("webhooks.test.send")}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t("common.actions.edit")}
          </Button>
          <WebhookMenu webhook={webhook} onSecret={setSecret} />
        </>
      }
    >
      <Trouble webhook={webhook} />
      <WebhookFacts webhook={webhook} />
      {isEditing && (
        <WebhookDrawer
          webhook={webhook}
          onSave={update.mutateAsync}
          onClose={() => setEditing(false)}
        />
      )}
      {secret && <WebhookSecret secret={secret} onClose={() => setSecret(undefined)} />}
    </Section>
  );
}

/** Why nothing goes there any more, or soon won't. */
function Trouble({ webhook }: { webhook: Webhook }) {
  const { t } = useText();
  const moment = useMoment();
  const { is_enabled, disabled_reason, failing_since } = webhook;
  const text =
    is_enabled && failing_since
      ? t("webhooks.failingSince", { time: moment(failing_since) })
      : disabled_reason && t(`webhooks.reason.${disabled_reason}`);
  return (
    text && (
      <div className="px-6 py-4">
        <Alert variant={disabled_reason === "by_user" ? "info" : "warning"}>{text}</Alert>
      </div>
    )
  );
}

function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const { url, events, previous_secret_expires_at } = webhook;
  return (
    <Facts>
      <Fact label={t("webhooks.url")}>
        <span className="break-all">{url}</span>
      </Fact>
      <Fact label={t("webhooks.events")}>
        {format.list(events.map((event) => t(EVENT_WORDS[event])))}
      </Fact>
      {previous_secret_expires_at && new Date(previous_secret_expires_at) > new Date() && (
        <Fact label={t("webhooks.secret.previous")}>
          {t("webhooks.secret.until", {
            time: moment(previous_secret_expires_at),
          })}
        </Fact>
      )}
    </Facts>
  );
}

function WebhookMenu({
  webhook,
  onSecret,
}: {
  webhook: Webhook;
  onSecret: (secret: string) => void;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { enable, rotate, remove } = useWebhookActions(webhook.id);
  const name = nameOf(webhook);

  const askAndRotate = async () => {
    const isSure = await confirm({
      title: t("webhooks.rotate.title"),
      text: t("webhooks.rotate.text"),
      confirm: t("webhooks.rotate.action"),
      isHarmless: true,
    });
    if (isSure) onSecret((await rotate.mutateAsync()).secret);
  };
  const askAndDelete = async () => {
    const isSure = await confirm({
      title: t("webhooks.delete.title", { name }),
      text: t("webhooks.delete.text"),
      confirm: t("webhooks.delete.action"),
    });
    if (!isSure) return;
    await remove.mutateAsync();
    navigate("/settings/webhooks");
  };

  return (
    <ActionMenu
      groups={[
        [
          webhook.is_enabled
            ? {
                label: t("webhooks.disable"),
                icon: <XCircle />,
                onClick: () => enable.mutate(false),
              }
            : {
                label: t("webhooks.enable"),
                icon: <PlaySolid />,
                onClick: () => enable.mutate(true),
              },
          {
            label: t("webhooks.rotate.action"),
            icon: <ArrowPath />,
            onClick: () => askAndRotate().catch(ignore),
          },
        ],
        [
          {
            label: t("webhooks.delete.action"),
            icon: <Trash />,
            onClick: () => askAndDelete().catch(ignore),
          },
        ],
      ]}
    />
  );
}

/** The action has told already. */
const ignore = () => {};
