import { TriangleRightMini } from "@medusajs/icons";
import { Link } from "react-router-dom";
import { useText } from "../hooks/use-text";
import type { TextKey } from "../i18n";

/** A page's `handle`: what Medusa's breadcrumbs call it. */
export const crumb = (key: TextKey) => ({ breadcrumb: () => <Words text={key} /> });

/** The same of a page in Medusa's menu below *Orders*, which the router has beside it. */
export const crumbBelowOrders = (key: TextKey) => ({
  breadcrumb: () => (
    <span className="flex items-center">
      <Link to="/orders" className="transition-fg hover:text-ui-fg-subtle">
        <Words text="orders.all" />
      </Link>
      <TriangleRightMini className="mx-2" />
      <Words text={key} />
    </span>
  ),
});

type UseThing<Thing> = (id: string) => { data: Thing | undefined; isPending: boolean };

/** The `handle` of a page about one thing, whose id is in the address; named as soon as it is loaded. */
export const crumbOf = <Thing,>(useThing: UseThing<Thing>, nameOf: (thing: Thing) => string) => ({
  breadcrumb: (match?: { params: { id?: string } }) => (
    <Name id={match?.params.id ?? ""} useThing={useThing} nameOf={nameOf} />
  ),
});

function Words({ text }: { text: TextKey }) {
  return useText().t(text);
}

function Name<Thing>({
  id,
  useThing,
  nameOf,
}: {
  id: string;
  useThing: UseThing<Thing>;
  nameOf: (thing: Thing) => string;
}) {
  const { t } = useText();
  const { data, isPending } = useThing(id);
  return data ? nameOf(data) : isPending ? t("common.states.loading") : id;
}
