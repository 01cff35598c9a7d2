import { type Body, BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { FAULTS, type Scene } from "./lib/card-faults";
import { LoyaltyCards, OwnCards } from "./lib/card-shops";
import { createOrdinaryProduct } from "./lib/ordinary-product";
import { printNote } from "./lib/report";
import { migrateFor, withShops } from "./lib/shop-server";

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(s) what becomes of each fault of Medusa's own gift cards there, and here", async () => {
      await migrateFor("loyalty", dbConfig.clientUrl);
      const store = await seedStore(getContainer());
      const goods = await createOrdinaryProduct(api, store, {
        title: "Programme",
        manageInventory: false,
      });
      const giftCards = await createGiftCards(new BoxOffice(api, store));
      await withShops(["box-office", "loyalty"], dbConfig.clientUrl, async (servers) => {
        const own = new OwnCards(servers["box-office"], api, store);
        const loyalty = new LoyaltyCards(servers.loyalty, api, store);
        await own.admin("post", `/regions/${store.regionId}`, {
          payment_providers: ["pp_system_default", "pp_wayward_bank"],
        });
        const sceneOf = (shop: Scene["shop"]): Scene => ({
          ...{ shop, container: getContainer(), goods, giftCards },
        });
        printNote("| Fault | What is looked at | Medusa's own | Here |");
        printNote("|---|---|---|---|");
        for (const { id, what, look } of FAULTS) {
          // Whatever becomes of a fault one day is told, and fails nothing.
          const lookAt = (shop: Scene["shop"]) =>
            look(sceneOf(shop)).catch((error: Error) => `not seen: ${error.message}`);
          const [there, here] = [await lookAt(loyalty), await lookAt(own)];
          printNote(`| ${id} | ${what} | ${there} | ${here} |`);
        }
      });
    });
  },
});

/** A product that sells cards, as both shops know it. */
async function createGiftCards({ api, store }: BoxOffice): Promise<Scene["giftCards"]> {
  const values = ["250", "19.90"];
  const { data } = await api.post(
    "/admin/products",
    {
      ...{ title: "Gavekort", status: "published", is_giftcard: true, discountable: false },
      options: [{ title: "Value", values }],
      sales_channels: [{ id: store.salesChannelId }],
      variants: values.map((value) => ({
        ...{ title: value, options: { Value: value }, manage_inventory: false },
        prices: [{ currency_code: "nok", amount: Number(value) }],
      })),
    },
    store.admin,
  );
  const idOf = (value: string): string =>
    data.product.variants.find(({ title }: Body) => title === value).id;
  return { whole: idOf("250"), odd: idOf("19.90") };
}
