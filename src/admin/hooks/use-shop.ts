import { useQuery } from "@tanstack/react-query";
import { sdk } from "../lib/client";
import { queryKeys } from "../lib/query-keys";

const RARELY_CHANGES = 5 * 60_000;

/** The sales channels, which the box office calls departments. */
export function useSalesChannels() {
  return useQuery({
    queryKey: queryKeys.salesChannels,
    staleTime: RARELY_CHANGES,
    queryFn: async () => {
      const { sales_channels } = await sdk.admin.salesChannel.list({
        limit: 200,
        order: "name",
        fields: "id,name",
      });
      return sales_channels.map(({ id, name }) => ({ id, name }));
    },
  });
}

/** The currencies that the store sells in, its own first. */
export function useCurrencies() {
  return useQuery({
    queryKey: queryKeys.currencies,
    staleTime: RARELY_CHANGES,
    queryFn: async () => {
      const { stores } = await sdk.admin.store.list({ fields: "id,*supported_currencies" });
      return (stores[0]?.supported_currencies ?? [])
        .sort((one, other) => Number(other.is_default) - Number(one.is_default))
        .map(({ currency_code }) => currency_code);
    },
  });
}

/** Who works in the admin. */
export function useUsers() {
  return useQuery({
    queryKey: queryKeys.users,
    staleTime: RARELY_CHANGES,
    queryFn: async () => {
      const { users } = await sdk.admin.user.list({
        limit: 200,
        order: "first_name",
        fields: "id,first_name,last_name,email",
      });
      return users.map(({ id, first_name, last_name, email }) => ({
        id,
        name: [first_name, last_name].filter(Boolean).join(" ") || email,
      }));
    },
  });
}

/** The ids of the payment providers that are installed. */
export function usePaymentProviders() {
  return useQuery({
    queryKey: queryKeys.paymentProviders,
    staleTime: RARELY_CHANGES,
    queryFn: async () => {
      const { payment_providers } = await sdk.admin.payment.listPaymentProviders({ limit: 100 });
      return payment_providers.map(({ id }) => id);
    },
  });
}
