import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { Removal } from "../../modules/ticketing/catalog/sold-products";
import { isStorable } from "../../shared/text-schema";
import { importedUpdates } from "./imported-updates";

/**
 * Before Medusa's own routes take a product or a variant away: what tickets were sold as stays, as its event does (T1).
 *
 * @throws `has_sales`
 */
function keep(removedBy: (req: MedusaRequest) => Removal | Promise<Removal>) {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const { catalog } = req.scope.resolve(BOX_OFFICE_TICKETING);
    await catalog.assertUnsold(await removedBy(req));
    next();
  };
}

export const keepSoldProduct = keep(({ params }) => ({ product_ids: [params.id as string] }));

export const keepSoldVariant = keep(({ params }) => ({
  variant_ids: [params.variant_id as string],
}));

export const keepSoldVariantsOfBatch = keep(({ body }) => ({ variant_ids: idsIn(body, "delete") }));

/** A product that is saved with its variants loses those that are left out. */
export const keepVariantsLeftOut = keep(({ params, body }) =>
  leftOut([{ ...of(body), id: params.id }]),
);

export const keepSoldProductsOfBatch = keep(({ body }) => ({
  product_ids: idsIn(body, "delete"),
  ...leftOut(listIn(body, "update")),
}));

export const keepSoldProductsOfImport = keep(async (req) => leftOut(await importedUpdates(req)));

function leftOut(updates: readonly unknown[]): Removal {
  return {
    kept: updates.map(of).flatMap(({ id, variants }) =>
      isId(id) && Array.isArray(variants)
        ? [
            {
              product_id: id,
              variant_ids: variants.map((variant) => of(variant).id).filter(isId),
            },
          ]
        : [],
    ),
  };
}

/** What Medusa has not checked yet. */
const of = (value: unknown) => (value ?? {}) as Record<string, unknown>;

function listIn(value: unknown, key: string): unknown[] {
  const list = of(value)[key];
  return Array.isArray(list) ? list : [];
}

const idsIn = (value: unknown, key: string) => listIn(value, key).filter(isId);

const isId = (value: unknown): value is string => typeof value === "string" && isStorable(value);
