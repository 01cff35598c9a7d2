import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";

export type PaymentProvider = { id: string };

/** With whom a placed order of the region can be paid; an invoice is what it may be waiting for already. */
export async function listPaymentProviders(
  container: MedusaContainer,
  regionId: string | null,
): Promise<PaymentProvider[]> {
  if (!regionId) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["payment_providers.id", "payment_providers.is_enabled"],
    filters: { id: regionId },
  });
  const region = data[0] as unknown as RegionOfMedusa | undefined;
  return (region?.payment_providers ?? []).flatMap((provider) =>
    provider?.is_enabled && provider.id !== INVOICE_PROVIDER_ID ? [{ id: provider.id }] : [],
  );
}

type RegionOfMedusa = {
  payment_providers?: ({ id: string; is_enabled: boolean } | null)[] | null;
};
