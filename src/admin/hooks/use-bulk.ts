import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TextKey } from "../i18n";
import { chunksOf } from "../lib/chunks";
import { RequestFailed } from "../lib/request-failed";
import { type Onward, useDoneToast } from "./use-done-toast";
import { useText } from "./use-text";

/** As many at once as keep the progress moving. */
const AT_ONCE = 10;

/** What the server says of one of many. */
export type BulkResult = { ok: boolean; code?: string; message?: string };

/** Null when it is done, otherwise why not. */
type Outcomes = ReadonlyMap<string, Error | null>;

/** How far the same change to many has come. */
export type Bulk = { outcomes: Outcomes; count: number; isBusy: boolean };

/**
 * The same change to many, some at a time; a request that fails is the outcome of all that were in it. `run` answers
 * which were refused, and leads `onward` where any was changed. Of the `count` of the latest run, `outcomes` tells of each that was tried.
 */
export function useBulk<Asked>(
  post: (
    ids: readonly string[],
    asked: Asked,
  ) => Promise<readonly (readonly [string, BulkResult])[]>,
  { done, stale }: { done: TextKey; stale: readonly QueryKey[] },
) {
  const { t } = useText();
  const tellDone = useDoneToast();
  const cache = useQueryClient();
  const [count, setCount] = useState(0);
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());

  const run = async (ids: readonly string[], asked: Asked, onward?: Onward): Promise<string[]> => {
    const known = new Map<string, Error | null>();
    setCount(ids.length);
    setOutcomes(new Map());
    for (const some of chunksOf(ids, AT_ONCE)) {
      try {
        for (const [id, result] of await post(some, asked)) known.set(id, failureOf(result));
      } catch (error) {
        for (const id of some) known.set(id, error as Error);
      }
      setOutcomes(new Map(known));
    }
    await Promise.all(stale.map((queryKey) => cache.invalidateQueries({ queryKey })));
    const refused = ids.filter((id) => known.get(id) !== null);
    const changed = ids.length - refused.length;
    if (changed) tellDone(t(done, { count: changed }), onward);
    return refused;
  };
  return { run, outcomes, count, isBusy: outcomes.size < count };
}

const failureOf = ({ ok, message, code }: BulkResult) =>
  ok ? null : new RequestFailed(message ?? code ?? "", 400, code);
