import type { AdminOrder } from "@medusajs/framework/types";
import { DocumentText } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useMoment } from "../../hooks/use-moment";
import { useOrderPapers } from "../../hooks/use-order-papers";
import { useText } from "../../hooks/use-text";

/** The packing slip of each parcel, which Medusa calls a fulfilment; nothing where there is none (M3). */
export function ParcelSlips({ order }: { order: AdminOrder }) {
  const { t } = useText();
  const moment = useMoment();
  const papers = useOrderPapers(order.id);
  const parcels = (order.fulfillments ?? [])
    .filter(({ canceled_at }) => !canceled_at)
    .map(({ id, created_at }) => ({ id, at: String(created_at) }))
    .sort((one, other) => one.at.localeCompare(other.at));
  if (!parcels.length) return null;
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <h3 className="txt-compact-small-plus">{t("orders.papers.parcels")}</h3>
      {parcels.map(({ id, at }) => (
        <div key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5">
          <Text size="small" className="text-ui-fg-subtle">
            {moment(at)}
          </Text>
          <Button
            size="small"
            variant="secondary"
            isLoading={
              papers.isPending &&
              papers.variables.name === "packing-slip" &&
              papers.variables.fulfillmentId === id
            }
            onClick={() => papers.mutate({ name: "packing-slip", fulfillmentId: id })}
          >
            <DocumentText />
            {t("orders.papers.slip")}
          </Button>
        </div>
      ))}
    </section>
  );
}
