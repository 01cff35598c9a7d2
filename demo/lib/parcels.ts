import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  addShippingMethodToCartWorkflow,
  createLocationFulfillmentSetWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createProductsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import { settleOrderWorkflow } from "../../src/workflows";
import type { DemoParcel } from "../data/orders";
import { type Context, findOrder, placeOrder, takeMoney } from "./orders";

const HANDLE = "plakat-fjordsalen";
const POST = "Posten";
const PROVIDER = "manual_manual";

/** An order of posters of which some are on their way, and the rest is still to come (M3). */
export async function ensureParcel(context: Context, parcel: DemoParcel): Promise<void> {
  const { container, admin_id } = context;
  const desk = await ensureDesk(context);
  const placed = await findOrder(container, parcel.ref);
  const orderId =
    placed ??
    (await placeOrder(
      context,
      parcel,
      [{ variant_id: desk.variant_id, quantity: parcel.quantity }],
      async (cart_id) => {
        const options = [{ id: desk.option_id }];
        await addShippingMethodToCartWorkflow(container).run({ input: { cart_id, options } });
      },
    ));
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  await takeMoney(container, orderId, admin_id);
  await send(container, orderId, parcel, desk.location_id);
}

/** Once: a parcel that was packed before is sent, and none beside it. */
async function send(
  container: MedusaContainer,
  order_id: string,
  { sent, tracking }: DemoParcel,
  location_id: string,
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.id", "fulfillments.id", "fulfillments.shipped_at"],
    filters: { id: order_id },
  });
  const [order] = data;
  const items = [{ id: order?.items?.[0]?.id as string, quantity: sent }];
  const packed = order?.fulfillments?.[0];
  if (packed?.shipped_at) return;
  const fulfillment_id =
    packed?.id ??
    (
      await createOrderFulfillmentWorkflow(container).run({
        input: { order_id, items, location_id },
      })
    ).result.id;
  await createOrderShipmentWorkflow(container).run({
    input: {
      ...{ order_id, fulfillment_id, items },
      labels: [
        {
          tracking_number: tracking,
          tracking_url: `https://sporing.posten.no/sporing/${tracking}`,
          label_url: "",
        },
      ],
    },
  });
}

type Desk = { location_id: string; option_id: string; variant_id: string };

/** Where posters are packed, how they are sent, and the poster: what there isn't yet of it is made. */
async function ensureDesk({ container, store }: Context): Promise<Desk> {
  const [known] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: HANDLE }, { relations: ["variants"] });
  const location_id = await ensureLocation(container, store.sales_channel_ids.concerts);
  const profile_id = await ensureProfile(container);
  const option_id = await ensureOption(container, location_id, profile_id);
  if (known) return { location_id, option_id, variant_id: known.variants[0]?.id as string };
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Plakat fra Fjordsalen",
          handle: HANDLE,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile_id,
          sales_channels: [{ id: store.sales_channel_ids.concerts }],
          options: [{ title: "Størrelse", values: ["50 × 70 cm"] }],
          variants: [
            {
              title: "50 × 70 cm",
              options: { Størrelse: "50 × 70 cm" },
              manage_inventory: false,
              prices: [{ currency_code: "nok", amount: 190 }],
            },
          ],
        },
      ],
    },
  });
  return { location_id, option_id, variant_id: result[0]?.variants[0]?.id as string };
}

async function ensureLocation(container: MedusaContainer, channelId: string): Promise<string> {
  const [known] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: POST });
  const id =
    known?.id ??
    ((
      await createStockLocationsWorkflow(container).run({
        input: { locations: [{ name: POST }] },
      })
    ).result[0]?.id as string);
  // Links that are there already are made again without harm.
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [channelId] },
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
  });
  return id;
}

async function ensureProfile(container: MedusaContainer): Promise<string> {
  const [known] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ name: POST });
  if (known) return known.id;
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: POST, type: "parcels" }] },
  });
  return result[0]?.id as string;
}

async function ensureOption(
  container: MedusaContainer,
  location_id: string,
  shipping_profile_id: string,
): Promise<string> {
  const fulfilment = container.resolve(Modules.FULFILLMENT);
  const [known] = await fulfilment.listShippingOptions({ name: POST });
  if (known) return known.id;
  const service_zone_id = await ensureZone(container, location_id);
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        ...{ name: POST, service_zone_id, shipping_profile_id, provider_id: PROVIDER },
        price_type: "flat",
        type: { label: "Post", code: "post", description: "I postkassen" },
        prices: [{ currency_code: "nok", amount: 79 }],
      },
    ],
  });
  return result[0]?.id as string;
}

async function ensureZone(container: MedusaContainer, location_id: string): Promise<string> {
  const fulfilment = container.resolve(Modules.FULFILLMENT);
  const [known] = await fulfilment.listServiceZones({ name: POST });
  if (known) return known.id;
  if (!(await fulfilment.listFulfillmentSets({ name: POST })).length) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id, fulfillment_set_data: { name: POST, type: "shipping" } },
    });
  }
  const [set] = await fulfilment.listFulfillmentSets({ name: POST });
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: POST,
          fulfillment_set_id: set?.id as string,
          geo_zones: [{ type: "country", country_code: "no" }],
        },
      ],
    },
  });
  return result[0]?.id as string;
}
