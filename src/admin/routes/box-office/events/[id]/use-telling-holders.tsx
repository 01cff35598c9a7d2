import { type ReactNode, useState } from "react";
import { api } from "../../../../lib/client";
import type { ChangePreview, TellHolders } from "../../../../lib/types";
import { TellHoldersPrompt } from "./tell-holders-prompt";

type Question = { preview: ChangePreview; answer: (answer: TellHolders | "back") => void };

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
  const [asked, setAsked] = useState<Question>();
  const ask = (preview: ChangePreview) =>
    new Promise<TellHolders | "back">((resolve) => {
      const answer = (given: TellHolders | "back") => {
        setAsked(undefined);
        resolve(given);
      };
      setAsked({ preview, answer });
    });
  return {
    saveTelling: async (path, changes, save) => {
      const { preview } = await api.post<{ preview: ChangePreview }>(`${path}/preview`, changes);
      if (!preview.change || preview.concerned.people === 0) return save(changes);
      const answer = await ask(preview);
      return answer === "back" ? false : save({ ...changes, ...answer });
    },
    question: asked && <TellHoldersPrompt preview={asked.preview} onAnswer={asked.answer} />,
  };
}
