import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf, remedyOf } from "../lib/errors";
import { RequestFailed } from "../lib/request-failed";
import { type Onward, useDoneToast } from "./use-done-toast";
import { type Translate, useText } from "./use-text";

type Messages<Input, Answer> = {
  /** What a toast says when it is done; nothing where it would lie over what comes next. */
  done: (answer: Answer, t: Translate, input: Input) => string | undefined;
  /** Where it leads on to, if anywhere. */
  onward?: (answer: Answer, input: Input) => Onward | undefined;
  /** What it made stale. */
  stale: readonly QueryKey[];
  /** Where a form shows the refusal itself, no toast is needed. */
  showsErrors?: boolean;
};

/**
 * A change on the server: says in a toast that it is done or why not, and reloads what it made stale.
 * `mutateAsync` rejects, `mutate` doesn't.
 */
export function useAction<Input, Answer>(
  act: (input: Input) => Promise<Answer>,
  { done, onward, stale, showsErrors = false }: Messages<Input, Answer>,
) {
  const { t } = useText();
  const tellDone = useDoneToast();
  const cache = useQueryClient();
  const reload = () => Promise.all(stale.map((queryKey) => cache.invalidateQueries({ queryKey })));
  return useMutation<Answer, Error, Input>({
    mutationFn: act,
    // Without a network it fails at once, and says so, instead of waiting in silence.
    networkMode: "always",
    onSuccess: (answer, input) => {
      const text = done(answer, t, input);
      if (text) tellDone(text, onward?.(answer, input));
      return reload();
    },
    onError: (error) => {
      if (!showsErrors) tellDone(messageOf(error, t), remedyOf(error), "error");
      // What the server refuses has changed meanwhile, or was done in part.
      return error instanceof RequestFailed && !error.isUnreachable ? reload() : undefined;
    },
  });
}
