import type { MedusaContainer, StoreDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateRegionsWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";

/** A department is a Medusa sales channel. */
export type Department = "concerts" | "museum";

export type DemoStore = {
  region_id: string;
  sales_channel_ids: Record<Department, string>;
  publishable_key: string;
};

const STORE_NAME = "Billettkontoret";
const KEY_TITLE = "Web shop";
const CURRENCIES = [
  { currency_code: "nok", is_default: true },
  { currency_code: "eur" },
  { currency_code: "dkk" },
];
const REGION = {
  name: "Norway",
  currency_code: "nok",
  countries: ["no"],
  payment_providers: ["pp_system_default", "pp_invoice_invoice"],
};

/** The store that Medusa made at its first boot, turned into one that sells tickets in Norway. */
export async function ensureStore(container: MedusaContainer): Promise<DemoStore> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 });
  const concerts = store?.default_sales_channel_id;
  if (!concerts) throw new Error("Medusa's own store with its sales channel is missing");

  await ensureStoreDetails(container, store);
  await ensureDefaultChannel(container, concerts);
  const museum = await ensureMuseumChannel(container);
  const region_id = await ensureRegion(container);
  await ensureTaxRegion(container);
  return {
    region_id,
    sales_channel_ids: { concerts, museum },
    publishable_key: await ensurePublishableKey(container, concerts),
  };
}

async function ensureStoreDetails(container: MedusaContainer, store: StoreDTO) {
  const hasKroner = store.supported_currencies?.some(
    (currency) => currency.currency_code === "nok" && currency.is_default,
  );
  if (store.name === STORE_NAME && hasKroner) return;
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: { name: STORE_NAME, supported_currencies: CURRENCIES },
    },
  });
}

async function ensureDefaultChannel(container: MedusaContainer, id: string) {
  const name = "Concerts and courses";
  const channel = await container.resolve(Modules.SALES_CHANNEL).retrieveSalesChannel(id);
  if (channel.name === name) return;
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id },
      update: { name, description: "The web shop of the concert halls and the course centre" },
    },
  });
}

async function ensureMuseumChannel(container: MedusaContainer): Promise<string> {
  const name = "Museum";
  const [found] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name });
  if (found) return found.id;
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name, description: "The desk of the coastal museum" }] },
  });
  return (result[0] as { id: string }).id;
}

type Region = { id: string; payment_providers?: ({ id: string } | null)[] };

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "payment_providers.id"],
    filters: { name: REGION.name },
  });
  const found = data[0] as Region | undefined;
  if (!found) {
    const { result } = await createRegionsWorkflow(container).run({ input: { regions: [REGION] } });
    return (result[0] as { id: string }).id;
  }
  const enabled = (found.payment_providers ?? []).map((provider) => provider?.id);
  if (!REGION.payment_providers.every((id) => enabled.includes(id))) {
    await updateRegionsWorkflow(container).run({
      input: {
        selector: { id: found.id },
        update: { payment_providers: REGION.payment_providers },
      },
    });
  }
  return found.id;
}

async function ensureTaxRegion(container: MedusaContainer) {
  const [found] = await container.resolve(Modules.TAX).listTaxRegions({ country_code: "no" });
  if (found) return;
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "no", provider_id: "tp_system" }],
  });
}

type PublishableKey = {
  id: string;
  title: string;
  token: string;
  revoked_at?: Date | string | null;
  sales_channels?: ({ id: string } | null)[];
};

/** Medusa's own first key, or a new one; of the default sales channel and no other. */
async function ensurePublishableKey(container: MedusaContainer, channelId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "title", "token", "revoked_at", "sales_channels.id"],
    filters: { type: "publishable" },
  });
  const key =
    (data as PublishableKey[]).find(({ revoked_at }) => !revoked_at) ??
    (await createKey(container));
  if (key.title !== KEY_TITLE) {
    await updateApiKeysWorkflow(container).run({
      input: { selector: { id: key.id }, update: { title: KEY_TITLE } },
    });
  }
  const linked = (key.sales_channels ?? []).flatMap((channel) => channel?.id ?? []);
  const remove = linked.filter((id) => id !== channelId);
  if (remove.length || !linked.includes(channelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [channelId], remove },
    });
  }
  return key.token;
}

async function createKey(container: MedusaContainer): Promise<PublishableKey> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "" }] },
  });
  return result[0] as PublishableKey;
}
