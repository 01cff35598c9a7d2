import { PencilSquare, Trash } from "@medusajs/icons";
import { Badge, Button } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { ActionMenu } from "../../../components/action-menu";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { EmptyState, Loaded } from "../../../components/states";
import { GroupHeading, StatusGroups, StatusLine } from "../../../components/statuses/status-groups";
import { useStatusForms } from "../../../components/statuses/use-status-forms";
import { useLabel } from "../../../hooks/use-label";
import { usePersonalStatuses, useShopStatuses } from "../../../hooks/use-order-statuses";
import { usePreferences, useUserId } from "../../../hooks/use-preferences";
import { useText } from "../../../hooks/use-text";
import type { OrderStatus } from "../../../lib/order-types";

/**
 * The extra statuses that users add for themselves (E11). No entry of the menu leads here, since a menu can't know
 * the user's level: the page of the shop's statuses does.
 */
export default function PersonalStatusesPage() {
  const preferences = usePreferences();
  return (
    <Page>
      <Loaded result={preferences}>
        {({ experience_level }) =>
          experience_level === "advanced" ? <PersonalStatuses /> : <AdvancedOnly />
        }
      </Loaded>
    </Page>
  );
}

function AdvancedOnly() {
  const { t } = useText();
  return (
    <Section level="h1" title={t("statuses.personal.title")}>
      <EmptyState
        title={t("statuses.personal.advancedTitle")}
        text={t("statuses.personal.advancedText")}
        action={
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/profile">{t("statuses.personal.toProfile")}</Link>
          </Button>
        }
      />
    </Section>
  );
}

function PersonalStatuses() {
  const { t } = useText();
  const labelOf = useLabel();
  const statuses = usePersonalStatuses();
  const userId = useUserId().data;
  const shop = useShopStatuses().data ?? [];
  const { edit, askToDelete, forms } = useStatusForms("personal-statuses", [
    ...(statuses.data ?? []),
    ...shop,
  ]);

  const menuOf = (status: OrderStatus) =>
    status.owner_id === userId && (
      <ActionMenu
        label={t("statuses.actions", { status: labelOf(status.label) })}
        groups={[
          [
            {
              label: t("common.actions.edit"),
              icon: <PencilSquare />,
              onClick: () => edit(status),
            },
          ],
          [
            {
              label: t("statuses.delete.action"),
              icon: <Trash />,
              onClick: () => askToDelete(status, false),
            },
          ],
        ]}
      />
    );
  const rowOf = (status: OrderStatus) => (
    <li key={status.id} className="px-6 py-2">
      <StatusLine
        status={status}
        extra={
          status.owner_id !== userId && (
            <Badge size="2xsmall">{t("statuses.personal.colleague")}</Badge>
          )
        }
        menu={menuOf(status)}
      />
    </li>
  );

  return (
    <>
      <Section
        level="h1"
        title={t("statuses.personal.title")}
        description={t("statuses.personal.hint")}
        actions={
          <Button size="small" variant="secondary" onClick={() => edit()}>
            {t("statuses.personal.create")}
          </Button>
        }
      >
        <Loaded result={statuses}>
          {(loaded) => {
            const marks = loaded.filter((status) => status.private);
            return loaded.length ? (
              <>
                <StatusGroups statuses={loaded.filter((status) => !status.private)}>
                  {(group) => (
                    <ul aria-label={group.title} className="divide-y">
                      {group.statuses.map(rowOf)}
                    </ul>
                  )}
                </StatusGroups>
                {marks.length > 0 && (
                  <section className="divide-y">
                    <GroupHeading
                      title={t("statuses.personal.marks")}
                      hint={t("statuses.form.privateHint")}
                    />
                    <ul aria-label={t("statuses.personal.marks")} className="divide-y">
                      {marks.map(rowOf)}
                    </ul>
                  </section>
                )}
              </>
            ) : (
              <EmptyState
                title={t("statuses.personal.emptyTitle")}
                text={t("statuses.personal.emptyText")}
              />
            );
          }}
        </Loaded>
      </Section>
      {forms}
    </>
  );
}

export const handle = crumb("statuses.personal.title");
