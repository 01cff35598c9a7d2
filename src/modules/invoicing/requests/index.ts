export { forgottenCarts, settleForgottenCarts } from "./forget";
export { hindrancesOf } from "./hindrances-of";
export { requestOfCart, saveRequest } from "./requests";
