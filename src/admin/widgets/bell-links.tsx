import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { type FeedNotice, noticesIn, pathOfNotice } from "../lib/bell-notices";

const PATH = "data-box-office-path";

/**
 * In the bar of every page, unseen: entries of Medusa's bell that are about an order or a webhook lead there. Medusa
 * shows a title and a text; what it shows is known again by both.
 */
export default function BellLinksWidget() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { t: medusaText } = useTranslation();
  const bell = medusaText("notifications.domain");

  useEffect(() => {
    let drawer: Element | undefined;
    const mark = () => {
      if (!drawer) return;
      const notices = noticesIn(cache.getQueriesData({ queryKey: ["notification"] }));
      for (const [title, path] of titlesIn(drawer, notices)) markAsLink(title, path);
    };
    const inDrawer = new MutationObserver(mark);
    const look = () => {
      const found = dialogCalled(bell);
      if (found === drawer) return;
      inDrawer.disconnect();
      drawer = found;
      if (drawer) inDrawer.observe(drawer, { childList: true, subtree: true });
      mark();
    };
    // What opens over the page is put beside it.
    const atBody = new MutationObserver(look);
    atBody.observe(document.body, { childList: true });
    return () => {
      atBody.disconnect();
      inDrawer.disconnect();
    };
  }, [cache, bell]);

  useEffect(() => {
    const follow = (event: Event) => {
      const isKey = event instanceof KeyboardEvent;
      if (isKey && event.key !== "Enter") return;
      const title = (event.target as Element).closest?.(`[${PATH}]`);
      if (!title) return;
      event.preventDefault();
      title.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      navigate(title.getAttribute(PATH) ?? "");
    };
    document.addEventListener("click", follow);
    document.addEventListener("keydown", follow);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("keydown", follow);
    };
  }, [navigate]);

  return null;
}

function dialogCalled(title: string): Element | undefined {
  const dialogs = [...document.querySelectorAll("[role=dialog]")];
  return dialogs.find((dialog) => {
    const heading = document.getElementById(dialog.getAttribute("aria-labelledby") ?? "");
    return heading?.textContent === title;
  });
}

function titlesIn(drawer: Element, notices: readonly FeedNotice[]): [Element, string][] {
  const texts = [...drawer.querySelectorAll("p")];
  return texts.flatMap((title, nth) => {
    const notice = notices.find(
      ({ data }) =>
        data.title === title.textContent && data.description === texts[nth + 1]?.textContent,
    );
    const path = notice && pathOfNotice(notice);
    return path ? [[title, path] as [Element, string]] : [];
  });
}

function markAsLink(title: Element, path: string): void {
  if (title.getAttribute(PATH) === path) return;
  title.setAttribute(PATH, path);
  title.setAttribute("role", "link");
  title.setAttribute("tabindex", "0");
  title.setAttribute("style", "cursor: pointer; text-decoration: underline");
}

export const config = defineWidgetConfig({
  id: "box-office-bell-links",
  zone: "topbar",
});
