import { z } from "@medusajs/framework/zod";
import { currencyCode, identifier, moment, page, searchText } from "../../validation/fields";

const priceContext = { region_id: identifier.optional(), currency_code: currencyCode.optional() };

export const ListEvents = z.strictObject({
  ...page(20),
  ...priceContext,
  q: searchText.optional(),
  starts_after: moment.optional(),
  starts_before: moment.optional(),
});

export const GetEvent = z.strictObject(priceContext);

export const GetOrder = z.strictObject({ token: identifier.optional() });

export const Empty = z.strictObject({});
