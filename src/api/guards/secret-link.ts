import type { MedusaRequest } from "@medusajs/framework/http";
import type { AnyAnswer } from "../answer";
import { identifier } from "../validation/fields";

/**
 * The token of a link that opens something to whoever has it. Its answer is kept out of caches, search engines and
 * referrers.
 *
 * @returns undefined for what can't be a token
 */
export function tokenOfLink(req: MedusaRequest, res: AnyAnswer): string | undefined {
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Referrer-Policy", "no-referrer");
  res.setHeader("X-Robots-Tag", "noindex");
  return identifier.safeParse(req.params.token).data;
}
