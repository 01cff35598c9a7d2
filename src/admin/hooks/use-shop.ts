import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../lib/client";
import { queryKeys } from "../lib/query-keys";

const RARELY_CHANGES = 5 * 60_000;
/** As many as are asked for at once. */
const AT_ONCE = 200;

/** All rows of one of Medusa's lists, however many pages they are. */
async function allOf<Row>(
  load: (page: { limit: number; offset: number }) => Promise<{ rows: Row[]; count: number }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { rows, count } = await load({ limit: AT_ONCE, offset: all.length });
    all.push(...rows);
    if (!rows.length || all.length >= count) return all;
  }
}

const byName = <Named extends { name: string }>(rows: Named[]): Named[] =>
  rows.sort((one, other) => one.name.localeCompare(other.name));

/** The sales channels, which the box office calls departments. */
export function useSalesChannels() {
  return useQuery({
    queryKey: queryKeys.salesChannels,
    staleTime: RARELY_CHANGES,
    queryFn: async () =>
      byName(
        await allOf(async (page) => {
          const { sales_channels, count } = await sdk.admin.salesChannel.list({
            ...page,
            order: "id",
            fields: "id,name",
          });
          return { rows: sales_channels.map(({ id, name }) => ({ id, name })), count };
        }),
      ),
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
    queryFn: async () =>
      byName(
        await allOf(async (page) => {
          const { users, count } = await sdk.admin.user.list({
            ...page,
            order: "id",
            fields: "id,first_name,last_name,email",
          });
          const rows = users.map(({ id, first_name, last_name, email }) => ({
            id,
            name: [first_name, last_name].filter(Boolean).join(" ") || email,
          }));
          return { rows, count };
        }),
      ),
  });
}

/** As many as one looks through; others are found by their words. */
const OFFERED_CUSTOMERS = 10;

/** The customers that words find, those who were added last where none are typed. */
export function useCustomers(q: string) {
  return useQuery({
    queryKey: queryKeys.customers(q),
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { customers } = await sdk.admin.customer.list({
        ...(q && { q }),
        limit: OFFERED_CUSTOMERS,
        order: "-created_at",
        fields: "id,email,first_name,last_name",
      });
      return customers.map(({ id, email, first_name, last_name }) => ({
        id,
        email,
        name: [first_name, last_name].filter(Boolean).join(" ") || email,
      }));
    },
  });
}

/** The groups that the store has its customers in. */
export function useCustomerGroups() {
  return useQuery({
    queryKey: queryKeys.customerGroups,
    staleTime: RARELY_CHANGES,
    queryFn: async () =>
      byName(
        await allOf(async (page) => {
          const { customer_groups, count } = await sdk.admin.customerGroup.list({
            ...page,
            order: "id",
            fields: "id,name",
          });
          return { rows: customer_groups.map(({ id, name }) => ({ id, name: name ?? id })), count };
        }),
      ),
  });
}

/** The ids of the payment providers that are installed. */
export function usePaymentProviders() {
  return useQuery({
    queryKey: queryKeys.paymentProviders,
    staleTime: RARELY_CHANGES,
    queryFn: () =>
      allOf(async (page) => {
        const { payment_providers, count } = await sdk.admin.payment.listPaymentProviders(page);
        return { rows: payment_providers.map(({ id }) => id), count };
      }),
  });
}
