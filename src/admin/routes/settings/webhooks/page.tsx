import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { crumb } from "../../../components/crumb";
import { type Column, PlainTable } from "../../../components/data-table";
import { TextLink } from "../../../components/links";
import { Page, Section } from "../../../components/page";
import { EmptyState, Loaded } from "../../../components/states";
import { StatusBadge } from "../../../components/status-badge";
import { useText } from "../../../hooks/use-text";
import { useCreateWebhook, useWebhooks } from "../../../hooks/use-webhooks";
import type { Webhook } from "../../../lib/webhook-types";
import { WebhookDrawer } from "./webhook-drawer";
import { WebhookSecret } from "./webhook-secret";
import { EVENT_WORDS, nameOf, standingOf } from "./words";

/** The outside systems that are told of what happens (E5). */
export default function WebhooksPage() {
  const { t } = useText();
  const webhooks = useWebhooks();
  const create = useCreateWebhook();
  const columns = useColumns();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();

  return (
    <Page>
      <Section
        level="h1"
        title={t("webhooks.menu")}
        description={t("webhooks.hint")}
        actions={
          <Button size="small" variant="secondary" onClick={() => setCreating(true)}>
            {t("webhooks.create")}
          </Button>
        }
      >
        <Loaded result={webhooks}>
          {(rows) =>
            rows.length ? (
              <PlainTable
                label={t("webhooks.menu")}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
              />
            ) : (
              <EmptyState title={t("webhooks.emptyTitle")} text={t("webhooks.emptyText")} />
            )
          }
        </Loaded>
      </Section>
      {isCreating && (
        <WebhookDrawer
          onSave={async (input) => setSecret((await create.mutateAsync(input)).secret)}
          onClose={() => setCreating(false)}
        />
      )}
      {secret && <WebhookSecret secret={secret} onClose={() => setSecret(undefined)} />}
    </Page>
  );
}

function useColumns(): Column<Webhook>[] {
  const { t } = useText();
  return [
    {
      id: "name",
      header: t("webhooks.name"),
      cell: (webhook) => (
        <div className="flex flex-col py-2">
          <TextLink
            to={`/settings/webhooks/${webhook.id}`}
            className="txt-compact-small-plus truncate"
          >
            {nameOf(webhook)}
          </TextLink>
          <Text size="xsmall" className="text-ui-fg-subtle truncate">
            {webhook.url}
          </Text>
        </div>
      ),
    },
    {
      id: "status",
      header: t("webhooks.status"),
      cell: (webhook) => <StatusBadge kind="webhook" status={standingOf(webhook)} />,
    },
    {
      id: "events",
      header: t("webhooks.events"),
      cell: ({ events }) => (
        <ul className="py-2">
          {events.map((event) => (
            <li key={event}>{t(EVENT_WORDS[event])}</li>
          ))}
        </ul>
      ),
    },
  ];
}

export const handle = crumb("webhooks.menu");

export const config = defineRouteConfig({
  label: "webhooks.menu",
  translationNs: "boxOffice",
  rank: 3,
});
