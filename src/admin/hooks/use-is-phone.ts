import { useSyncExternalStore } from "react";

/** As `max-md` in classes. */
const phone = window.matchMedia("(max-width: 767px)");

/** Whether a table has room for its first columns only. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);

function subscribe(onChange: () => void): () => void {
  phone.addEventListener("change", onChange);
  return () => phone.removeEventListener("change", onChange);
}
