import type { BoxOffice } from "../fixtures/box-office";
import { DESKTOP, TestBrowser, type Visitor } from "../fixtures/browser";
import { type DemoStore, startDemoStore } from "../fixtures/demo-store";

/** A demo store of its own, and a desk in front of its admin. */
export type Desk = { store: DemoStore; office: BoxOffice; browser: TestBrowser; desk: Visitor };

export async function openDesk(): Promise<Desk> {
  const store = await startDemoStore();
  try {
    const browser = await TestBrowser.start();
    return { store, office: store.office, browser, desk: await browser.open(store.url, DESKTOP) };
  } catch (error) {
    await store.stop();
    throw error;
  }
}

/** Safe where it never opened. */
export async function closeDesk({ store, browser }: Partial<Desk>): Promise<void> {
  await browser?.close();
  await store?.stop();
}
