export { productsOf, removeProduct, saveProduct } from "./card-products";
