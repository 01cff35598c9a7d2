type MenuEntry = { entry: string; above: string };

/** Our pages below *Orders*; the others there are Medusa's. */
const BELOW_ORDERS = ["by-status", "invoices", "log", "to-refund"];

/**
 * The entry of Medusa's menu that a page of ours belongs to, and the one above it. Medusa lights the one above beside its
 * own, or in its place; undefined for pages where it lights the right one.
 */
export function menuEntryOf(pathname: string): MenuEntry | undefined {
  const [area, page] = pathname.split("/").filter(Boolean);
  if (!page) return undefined;
  const isOurs = area === "box-office" || (area === "orders" && BELOW_ORDERS.includes(page));
  return isOurs ? { entry: `/${area}/${page}`, above: `/${area}` } : undefined;
}

/** The style that lights the entry alone, as Medusa lights its own; `base` is the admin's address. */
export function lightOf({ entry, above }: MenuEntry, base: string): string {
  const link = (path: string) => `aside a[href="${base}${path}"]`;
  return `${link(entry)} { background: var(--bg-base); box-shadow: var(--elevation-card-rest); color: var(--fg-base); }
${link(above)} { background: transparent; box-shadow: none; color: var(--fg-subtle); }`;
}
