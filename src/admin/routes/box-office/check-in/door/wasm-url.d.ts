/** Vite puts the file into the admin's own assets and gives its address. */
declare module "*.wasm?url" {
  const url: string;
  export default url;
}
