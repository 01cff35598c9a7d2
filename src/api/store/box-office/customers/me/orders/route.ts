import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { noteBuyerTold } from "../../../../../../workflows/orders/note-buyer-told";
import { standingsOf } from "../../../../../../workflows/statuses/standings-of";
import type { Answer } from "../../../../../answer";
import { customerOrderPresenter } from "../../../../../presenters/customer-order";
import type { StoreBoxOfficeOrderListResponse } from "../../../../../types/store";
import type { ListOwn } from "../../../validators";

type Request = AuthenticatedMedusaRequest & {
  publishable_key_context: { sales_channel_ids: string[] };
};

/** A customer's own orders (E13), the newest first, of the departments that the key opens, as single orders are. */
export async function GET(
  req: Request,
  res: Answer<StoreBoxOfficeOrderListResponse>,
): Promise<void> {
  const { limit, offset } = req.validatedQuery as z.infer<typeof ListOwn>;
  const { data: orders, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "display_id", "created_at"],
      filters: {
        customer_id: req.auth_context.actor_id,
        is_draft_order: false,
        $or: [
          { sales_channel_id: req.publishable_key_context.sales_channel_ids },
          { sales_channel_id: null },
        ],
      } as object,
      pagination: { skip: offset, take: limit, order: { created_at: "DESC" } },
    });
  const [standings, present] = await Promise.all([
    standingsOf(req.scope, orders),
    customerOrderPresenter(req),
  ]);
  await noteBuyerTold(req.scope, [...standings.values()]);
  res.setHeader("Cache-Control", "no-store");
  res.json({
    orders: orders.flatMap(({ id, display_id, created_at }) => {
      const standing = standings.get(id);
      return standing ? [{ id, display_id, placed_at: created_at, ...present(standing) }] : [];
    }),
    count: metadata?.count ?? 0,
    limit,
    offset,
  });
}
