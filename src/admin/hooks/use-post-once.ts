import { useRef } from "react";
import { api } from "../lib/client";
import { newNonce } from "../lib/nonce";
import { RequestFailed } from "../lib/request-failed";

/**
 * Posts what moves money or gives a number: as long as nobody has said what became of it, the same request keeps its
 * `Idempotency-Key`, so that who asks again is answered and it isn't done again.
 */
export function usePostOnce() {
  const open = useRef(new Map<string, string>());
  return async <Answer>(path: string, body: object): Promise<Answer> => {
    const asked = JSON.stringify([path, body]);
    const key = open.current.get(asked) ?? newNonce();
    open.current.set(asked, key);
    try {
      const answer = await api.postOnce<Answer>(path, body, key);
      open.current.delete(asked);
      return answer;
    } catch (error) {
      if (isRefused(error)) open.current.delete(asked);
      throw error;
    }
  };
}

const isRefused = (error: unknown) =>
  error instanceof RequestFailed &&
  !error.isUnreachable &&
  error.status < 500 &&
  error.code !== "idempotency_key_in_use";
