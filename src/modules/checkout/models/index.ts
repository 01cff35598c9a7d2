export { Checkout } from "./checkout";
