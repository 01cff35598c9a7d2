import { useState } from "react";

/**
 * For what opens over a page and is mounted to open: gives the focus back to what it was opened with, also where that
 * was an entry of a menu, which is gone by then.
 */
export function useReturnFocus(): (event: Event) => void {
  const [opener] = useState(openerNow);
  return (event) => {
    if (!opener?.isConnected) return;
    event.preventDefault();
    opener.focus();
  };
}

/** What has the focus; of an entry of a menu, the button of the menu. */
export function openerNow(): HTMLElement | null {
  const focused = document.activeElement;
  const menu = focused?.closest("[role=menu]");
  const button = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return button ?? (focused instanceof HTMLElement && focused !== document.body ? focused : null);
}
