/** A double click and a provider's webhook wait for each other instead of being refused. */
const WAIT_SECONDS = 20;

/** What `leaseOrderStep` takes for a payment link's work on an order. */
export const leaseFor = ({ order_id }: { order_id: string }) => ({
  order_id,
  wait_seconds: WAIT_SECONDS,
});
