/** Replaced by the demo store's data; until then there is none. */
export default async function seed(): Promise<void> {}
