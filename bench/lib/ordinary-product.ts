import type { AxiosInstance } from "axios";
import type { TestStore } from "../../integration-tests/fixtures/store";

type Options = { title: string; manageInventory: boolean };

/**
 * A product that is no ticket, in stock when its stock is managed, and like a ticket not shipped. Returns its
 * variant's id.
 */
export async function createOrdinaryProduct(
  api: AxiosInstance,
  store: TestStore,
  { title, manageInventory }: Options,
): Promise<string> {
  const post = async (path: string, body: object) => (await api.post(path, body, store.admin)).data;
  const { product } = await post("/admin/products", {
    title,
    status: "published",
    sales_channels: [{ id: store.salesChannelId }],
    options: [{ title: "Size", values: ["One"] }],
    variants: [
      {
        title: "One",
        options: { Size: "One" },
        prices: [{ currency_code: "nok", amount: 250 }],
        manage_inventory: manageInventory,
      },
    ],
  });
  const [variant] = product.variants;
  if (manageInventory) {
    const { data } = await api.get(
      `/admin/products/${product.id}/variants/${variant.id}?fields=inventory_items.inventory_item_id`,
      store.admin,
    );
    const { stock_location } = await post("/admin/stock-locations", { name: "Shop" });
    await post(`/admin/stock-locations/${stock_location.id}/sales-channels`, {
      add: [store.salesChannelId],
    });
    const [{ inventory_item_id }] = data.variant.inventory_items;
    await post(`/admin/inventory-items/${inventory_item_id}`, { requires_shipping: false });
    await post(`/admin/inventory-items/${inventory_item_id}/location-levels`, {
      location_id: stock_location.id,
      stocked_quantity: 1_000_000,
    });
  }
  return variant.id;
}
