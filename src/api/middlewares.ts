import { defineMiddlewares, type MiddlewareRoute } from "@medusajs/framework/http";
import { adminBoxOfficeMiddlewares } from "./admin/box-office/middlewares";
import { hostedMiddlewares } from "./box-office/middlewares";
import { answerFailures } from "./failures/handlers";
import { GUARDED_ROUTES } from "./guards/guarded-routes";
import { leaveCartsOut } from "./guards/leave-carts-out";
import { noteOrdersSeen } from "./guards/note-orders-seen";
import { storeBoxOfficeMiddlewares } from "./store/box-office/middlewares";
import { refuseUnstorableIds } from "./validation/middlewares";

const coreRouteGuards = GUARDED_ROUTES.map(({ method, matcher, middlewares }) => ({
  method,
  matcher,
  middlewares: [refuseUnstorableIds, ...middlewares],
}));

/** Medusa's own routes that answer to whoever has an order's id. */
const openRoutesOfOrders: MiddlewareRoute[] = [
  { matcher: "/store/orders", middlewares: [leaveCartsOut, noteOrdersSeen] },
];

// Here, since Medusa reads this file before it registers any handler.
answerFailures(coreRouteGuards);

export default defineMiddlewares({
  routes: [
    ...coreRouteGuards,
    ...openRoutesOfOrders,
    ...hostedMiddlewares,
    ...storeBoxOfficeMiddlewares,
    ...adminBoxOfficeMiddlewares,
  ],
});
