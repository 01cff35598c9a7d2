import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import TicketingModule from "../modules/ticketing";

/**
 * An event is sold as one product. It does not go with its product: it may have sold, and only our own deletion asks for
 * that.
 */
export default defineLink(TicketingModule.linkable.boxOfficeEvent, ProductModule.linkable.product);
