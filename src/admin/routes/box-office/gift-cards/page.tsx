import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { crumb } from "../../../components/crumb";
import { DataTable } from "../../../components/data-table";
import { ExportMenu } from "../../../components/export-menu";
import { Page, Section } from "../../../components/page";
import { EmptyState, Loaded } from "../../../components/states";
import { useGiftCards } from "../../../hooks/use-gift-cards";
import { useListState } from "../../../hooks/use-list-state";
import { useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { useColumns } from "./columns";
import { IssueButton } from "./issue-button";
import { FILTER_IDS, filtersOf, queryOf } from "./list-query";
import { useCodeSearch } from "./use-code-search";
import { useFilters } from "./use-filters";

const LIMIT = 25;

/** All gift cards, a line for each, also of those bought together (D2). */
export default function GiftCardsPage() {
  const { t } = useText();
  const display = useShopSettings("display");
  return (
    <Page>
      <Section
        level="h1"
        title={t("giftCards.menu")}
        description={t("giftCards.hint")}
        actions={<Actions />}
      >
        <Loaded result={display} rows={8}>
          {({ timezone }) => <List timezone={timezone} />}
        </Loaded>
      </Section>
    </Page>
  );
}

/** What leads on from the list, with what it shows as a file. */
function Actions() {
  const { t } = useText();
  const list = useListState({ filterIds: FILTER_IDS, limit: LIMIT });
  const below = (path: string) => `/box-office/gift-cards/${path}`;
  return (
    <>
      <Button size="small" variant="secondary" asChild>
        <Link to={below("turnover")}>{t("turnover.title")}</Link>
      </Button>
      <ExportMenu path="/gift-cards/export" query={filtersOf(list)} />
      <Button size="small" variant="secondary" asChild>
        <Link to={below("import")}>{t("giftCardImport.open")}</Link>
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to={below("bulk")}>{t("giftCardBatch.open")}</Link>
      </Button>
      <IssueButton />
    </>
  );
}

function List({ timezone }: { timezone: string }) {
  const { t } = useText();
  const list = useCodeSearch(useListState({ filterIds: FILTER_IDS, limit: LIMIT }));
  const { data, error, refetch } = useGiftCards({ ...queryOf(list), limit: LIMIT });
  return (
    <DataTable
      label={t("giftCards.menu")}
      columns={useColumns(timezone)}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/box-office/gift-cards/${id}`}
      result={{ data: data && { ...data, rows: data.gift_cards }, error, refetch }}
      list={list}
      filters={useFilters(list)}
      empty={<EmptyState title={t("giftCards.emptyTitle")} text={t("giftCards.emptyText")} />}
    />
  );
}

export const handle = crumb("giftCards.menu");

export const config = defineRouteConfig({
  label: "giftCards.menu",
  translationNs: "boxOffice",
  rank: 4,
});
