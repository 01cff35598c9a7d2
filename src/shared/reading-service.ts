import { MedusaService } from "@medusajs/framework/utils";

type Models = Parameters<typeof MedusaService>[0];
// `__empty` is how Medusa's own type says that the models alone tell what there is.
type OfMedusa<M extends Models> = ReturnType<typeof MedusaService<{ __empty: never }, M>>;
type Write = "create" | "update" | "delete" | "softDelete" | "restore";

type Reading<M extends Models> = {
  [Name in keyof InstanceType<OfMedusa<M>> as Name extends `${Write}${string}`
    ? never
    : Name]: InstanceType<OfMedusa<M>>[Name];
};

const WRITE = /^(create|update|delete|softDelete|restore)[A-Z]/;

/**
 * Medusa's service of these models without what it would write them by: their tables have one writer, which knows the
 * rules, the locks and the log. What reads them stays, for `query.graph`; a link must
 * not ask for `deleteCascade` on their side.
 */
export function ReadingService<const M extends Models>(
  models: M,
): Pick<OfMedusa<M>, "$modelObjects"> & (new (...given: unknown[]) => Reading<M>) {
  const service = MedusaService(models);
  for (const name of Object.getOwnPropertyNames(service.prototype)) {
    if (WRITE.test(name)) delete service.prototype[name];
  }
  return service;
}
