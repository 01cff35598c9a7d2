import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { useHref, useLocation } from "react-router-dom";
import { lightOf, menuEntryOf } from "../lib/menu-entry";

/** In the bar of every page, unseen: of the menu's entries one is lit on our pages, that of the page. */
export default function MenuEntryWidget() {
  const base = useHref("/").replace(/\/$/, "");
  const found = menuEntryOf(useLocation().pathname);
  return found ? <style>{lightOf(found, base)}</style> : null;
}

export const config = defineWidgetConfig({
  id: "box-office-menu-entry",
  zone: "topbar",
});
