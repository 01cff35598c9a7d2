import type { MedusaRequest } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";

/** Products as one file or one part of it changes them. */
type Import = { update?: unknown[] };

/**
 * What an import that awaits its confirmation would change of products, as Medusa's workflow has read it from the file;
 * nothing of one that it doesn't know.
 */
export async function importedUpdates({ scope, params }: MedusaRequest): Promise<unknown[]> {
  const [execution] = await scope
    .resolve(Modules.WORKFLOW_ENGINE)
    .listWorkflowExecutions({ transaction_id: params.transaction_id as string });
  const steps = (execution?.context as Execution | undefined)?.data?.invoke ?? {};
  const whole = steps["normalize-product-csv"]?.output?.output as Import | undefined;
  const parts = steps["normalize-product-csv-to-chunks"]?.output?.output as
    | { chunks?: { id: string }[] }
    | undefined;
  const files = scope.resolve(Modules.FILE);
  const imports = await Promise.all(
    (parts?.chunks ?? []).map(
      async ({ id }) => JSON.parse((await files.getAsBuffer(id)).toString()) as Import,
    ),
  );
  return [...(whole ? [whole] : []), ...imports].flatMap(({ update }) => update ?? []);
}

/** As the engine keeps it. */
type Execution = {
  data?: { invoke?: Record<string, { output?: { output?: unknown } } | undefined> };
};
