import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router-dom";

export type ListState = {
  q: string;
  /** By filter id; a range is kept as the two filters of its ends. */
  filters: Record<string, string[]>;
  /** `name` or `-name`, as the API takes it; empty: the API's own order. */
  order: string;
  offset: number;
  /** Of a list without offsets: the cursors of the pages gone through, the last one that of this page. */
  trail: string[];
};

/** So far one can go back page by page, before it is the first page again. */
const LONGEST_TRAIL = 50;

export type ListStateControl = ListState & {
  limit: number;
  /** Anything but a new page goes back to the first one. */
  change: (part: Partial<ListState>) => void;
  isFiltered: boolean;
  clear: () => void;
};

/**
 * Search, filters, order and page of a list, kept in the address so that it can be shared, reloaded and
 * come back to. `prefix` tells two lists on one page apart.
 */
export function useListState({
  filterIds,
  limit = 20,
  prefix = "",
}: {
  filterIds: readonly string[];
  limit?: number;
  prefix?: string;
}): ListStateControl {
  const [params, setParams] = useSearchParams();
  const ids = filterIds.join();

  const state = useMemo<ListState>(() => {
    const names = ids ? ids.split(",") : [];
    return {
      q: params.get(`${prefix}q`) ?? "",
      filters: Object.fromEntries(names.map((id) => [id, params.getAll(`${prefix}${id}`)])),
      order: params.get(`${prefix}order`) ?? "",
      offset: Math.max(0, Number.parseInt(params.get(`${prefix}offset`) ?? "0", 10) || 0),
      trail: params.getAll(`${prefix}cursor`),
    };
  }, [params, prefix, ids]);

  const change = useCallback(
    (part: Partial<ListState>) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          const put = (name: string, values: string[]) => {
            next.delete(prefix + name);
            for (const value of values.filter(Boolean)) next.append(prefix + name, value);
          };
          put("offset", part.offset ? [String(part.offset)] : []);
          put("cursor", (part.trail ?? []).slice(-LONGEST_TRAIL));
          if (part.q !== undefined) put("q", [part.q]);
          if (part.order !== undefined) put("order", [part.order]);
          for (const [id, values] of Object.entries(part.filters ?? {})) put(id, values);
          return next;
        },
        { replace: true },
      ),
    [setParams, prefix],
  );

  const isFiltered = Boolean(state.q) || Object.values(state.filters).some((one) => one.length);
  const clear = () =>
    change({ q: "", filters: Object.fromEntries(filterIds.map((id) => [id, []])) });

  return { ...state, limit, change, isFiltered, clear };
}
