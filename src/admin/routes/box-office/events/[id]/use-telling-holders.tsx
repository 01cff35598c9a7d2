import type { ReactNode } from "react";
import { useQuestion } from "../../../../hooks/use-question";
import { api } from "../../../../lib/client";
import type { ChangePreview, TellHolders } from "../../../../lib/types";
import { TellHoldersPrompt } from "./tell-holders-prompt";

/**
 * Saves a change of an event or a session; where it moves what people hold tickets for, asks first whether they are told.
 *
 * @returns what saves, false where the user went back to the form, and the question, to be shown beside it
 */
export function useTellingHolders(): {
  saveTelling: <Changes extends object>(
    path: string,
    changes: Changes,
    save: (changes: Changes & TellHolders) => Promise<unknown>,
  ) => Promise<unknown>;
  question: ReactNode;
} {
  const { ask, question } = useQuestion<ChangePreview, TellHolders | "back">((preview, answer) => (
    <TellHoldersPrompt preview={preview} onAnswer={answer} />
  ));
  return {
    saveTelling: async (path, changes, save) => {
      const { preview } = await api.post<{ preview: ChangePreview }>(`${path}/preview`, changes);
      if (!preview.change || preview.concerned.people === 0) return save(changes);
      const answer = await ask(preview);
      return answer === "back" ? false : save({ ...changes, ...answer });
    },
    question,
  };
}
