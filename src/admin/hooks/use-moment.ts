import { browserTimezone } from "../lib/zoned-time";
import { useFormat } from "./use-format";
import { useShopSettings } from "./use-shop-settings";

/** The shop's time zone, in which its days begin; the reader's own until it is known. */
export const useShopTimezone = (): string =>
  useShopSettings("display").data?.timezone ?? browserTimezone();

/**
 * How a moment of the shop is written, such as when an order was placed: in the shop's zone, which is named where the
 * reader's clock shows another time. Sessions have the zone of their event.
 */
export function useMoment(): (moment: string) => string {
  const format = useFormat();
  const timezone = useShopTimezone();
  return (moment) => format.moment(moment, timezone, browserTimezone());
}
