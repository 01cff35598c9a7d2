import { useCallback } from "react";
import { useNavigate } from "react-router-dom";
import { useLookUpCard } from "../../../hooks/use-gift-cards";
import type { ListStateControl } from "../../../hooks/use-list-state";
import { readSearch } from "../../../lib/card-search";

/** The list's state, whose search opens the card of a whole code, which never comes into the address. */
export function useCodeSearch(list: ListStateControl): ListStateControl {
  const { mutate } = useLookUpCard();
  const navigate = useNavigate();
  const { change } = list;
  const search = useCallback<typeof change>(
    (part) => {
      const typed = readSearch(part.q ?? "");
      if (typed.kind === "words") change(part);
      if (typed.kind !== "code") return;
      mutate(typed.code, { onSuccess: ({ id }) => navigate(`/box-office/gift-cards/${id}`) });
    },
    [change, mutate, navigate],
  );
  return { ...list, change: search };
}
