import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Does something once the request has been answered. Its failure is logged: nobody waits for it, and the job finishes
 * what it leaves. A client that hangs up gets no answer and so nothing is done here; the request may still succeed.
 */
export function afterAnswer(
  req: MedusaRequest,
  res: MedusaResponse,
  work: (succeeded: boolean) => Promise<unknown>,
): void {
  res.once("finish", () => {
    work(res.statusCode < 400).catch((error: Error) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`After ${req.method} ${req.path}: ${error.message}`, error),
    );
  });
}
