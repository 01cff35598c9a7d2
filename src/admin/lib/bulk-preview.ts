import type { AdminBulkStatusPreviewResponse } from "../../api/types";
import { sharesTogether } from "./amounts";
import { chunksOf } from "./chunks";

type Preview = AdminBulkStatusPreviewResponse["preview"];

/** `people` is undefined where it isn't known: of several bites, each may tell the same person. */
export type BulkStatusPreview = Omit<Preview, "effects"> & {
  effects: Omit<Preview["effects"], "people"> & { people: number | undefined };
};

/** As many as the server looks at in one go. */
const BITE = 100;

/** What a change of any number of orders would bring with it, asked for a bite at a time. */
export async function previewInBites(
  ids: readonly string[],
  preview: (ids: readonly string[]) => Promise<Preview>,
): Promise<BulkStatusPreview> {
  const bites: Preview[] = [];
  for (const some of chunksOf(ids, BITE)) bites.push(await preview(some));
  const effects = bites.map((bite) => bite.effects);
  const sumOf = (part: "cancelled_tickets" | "revived_tickets") =>
    effects.reduce((sum, bite) => sum + bite[part], 0);
  return {
    notify: bites.some(({ notify }) => notify),
    effects: {
      cancelled_tickets: sumOf("cancelled_tickets"),
      revived_tickets: sumOf("revived_tickets"),
      people: effects.length === 1 ? effects[0]?.people : undefined,
      money: sharesTogether(effects.flatMap(({ money }) => money)),
    },
  };
}
