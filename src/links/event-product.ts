import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import TicketingModule from "../modules/ticketing";

/** An event is sold as one product. */
export default defineLink(
  { linkable: TicketingModule.linkable.boxOfficeEvent, deleteCascade: true },
  ProductModule.linkable.product,
);
