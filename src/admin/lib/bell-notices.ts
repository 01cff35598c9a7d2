/** What Medusa's bell shows, as far as we look at it. */
export type FeedNotice = {
  trigger_type: string | null;
  resource_type: string | null;
  resource_id: string | null;
  data: { title?: string; description?: string };
};

/** Asked for with some fields only, a notice has nothing to be known by. */
type Page = { notifications?: (FeedNotice | { data?: undefined })[] };

/** The notices in what Medusa's pages have asked for: pages of a list, or one page. */
export function noticesIn(queries: readonly [unknown, unknown][]): FeedNotice[] {
  return queries.flatMap(([, data]) => {
    const pages = (data as { pages?: Page[] } | undefined)?.pages ?? [data as Page | undefined];
    return pages
      .flatMap((page) => page?.notifications ?? [])
      .filter((notice) => notice.data !== undefined);
  });
}

/** Of notices that are about no single order or card. */
const PATHS: Readonly<Record<string, string>> = {
  "box_office.gift_card_guesses": "/settings/gift-cards",
  "box_office.webhook_disabled": "/settings/webhooks",
};

/** Where one of ours leads; undefined for others. */
export function pathOfNotice(notice: FeedNotice): string | undefined {
  const { trigger_type, resource_type, resource_id } = notice;
  if (!trigger_type?.startsWith("box_office.")) return undefined;
  if (resource_type === "order" && resource_id) return `/orders/${resource_id}`;
  if (resource_type === "box_office_gift_card" && resource_id) {
    return `/box-office/gift-cards/${resource_id}`;
  }
  return PATHS[trigger_type];
}
