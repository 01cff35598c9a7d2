import { useCallback } from "react";
import { useNavigate } from "react-router-dom";
import { useLookUpCard } from "../../../hooks/use-gift-cards";
import type { ListStateControl } from "../../../hooks/use-list-state";
import { readSearch } from "../../../lib/card-search";
import { tell } from "../../../lib/tell";

/**
 * The list's state, whose search opens the card of a whole code, which never comes into the address; what no card has as its
 * code may still be an order's.
 */
export function useCodeSearch(list: ListStateControl): ListStateControl {
  const { mutate } = useLookUpCard(true);
  const navigate = useNavigate();
  const { change } = list;
  const search = useCallback<typeof change>(
    (part) => {
      const typed = readSearch(part.q ?? "");
      if (typed.kind === "words") change(part);
      if (typed.kind !== "code") return;
      mutate(typed.code, {
        onSuccess: ({ id }) => navigate(`/box-office/gift-cards/${id}`),
        onError: ({ message }) => (typed.mayBeWords ? change(part) : tell("error", message)),
      });
    },
    [change, mutate, navigate],
  );
  return { ...list, change: search };
}
