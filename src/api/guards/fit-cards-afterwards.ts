import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { payWithCardsWorkflow } from "../../workflows/gift-cards/pay-with-cards";

type CartAnswer = { cart?: { id: string } };

/**
 * On Medusa's routes that change what a cart costs without its hook (promotions, taxes): has its cards pay for what it costs
 * now, and answers with the cart as it is then. Where that fails the answer is Medusa's, and the completion looks again.
 */
export function fitCardsAfterwards(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const cartId = req.params.id as string;
  const json = res.json.bind(res);
  res.json = (body: unknown) => {
    if (res.statusCode >= 400) return json(body);
    res.json = json;
    void fittedAnswer(req, cartId, body as CartAnswer)
      .catch((error: Error) => {
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error("Box office: what gift cards pay of a cart could not be fitted", error);
        return body;
      })
      .then((answer) => res.json(answer));
    return res;
  };
  next();
}

async function fittedAnswer(
  req: MedusaStoreRequest,
  cart_id: string,
  body: CartAnswer,
): Promise<CartAnswer> {
  const { holds } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  if (!(await holds.holdsOfCart(cart_id)).length) return body;
  await payWithCardsWorkflow(req.scope).run({ input: { cart_id } });
  if (!body.cart) return body;
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: req.queryConfig.fields,
    filters: { id: cart_id },
  });
  return { ...body, cart: data[0] as { id: string } };
}
