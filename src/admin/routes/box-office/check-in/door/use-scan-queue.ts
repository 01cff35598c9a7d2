import { useEffect, useSyncExternalStore } from "react";
import { api } from "../../../../lib/client";
import { newNonce } from "../../../../lib/nonce";
import type { CheckIn } from "../../../../lib/registration-types";
import { type PendingScan, ScanQueue, type Settled } from "./scan-queue";
import { scanStore } from "./scan-store";

export type SettledScan = Settled<CheckIn>;

/** Longer, and it is sent again: at a door nobody waits for a request that hangs. */
const TIMEOUT_MILLISECONDS = 8000;

const listeners = new Set<(settled: SettledScan) => void>();
let queue: ScanQueue<CheckIn> | undefined;

/** One queue for as long as the admin is open: scans go on being sent on its other pages. */
function theQueue(): ScanQueue<CheckIn> {
  queue ??= new ScanQueue<CheckIn>({
    store: scanStore(storageOfDevice()),
    send,
    onSettled: (settled) => {
      for (const listener of listeners) listener(settled);
    },
    newNonce,
    now: Date.now,
    random: Math.random,
    later: (task, milliseconds) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return queue;
}

async function send({ code, session_id, nonce }: PendingScan): Promise<CheckIn> {
  const { check_in } = await api.post<{ check_in: CheckIn }>(
    "/check-ins",
    { ...code, session_id, nonce },
    AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  );
  return check_in;
}

function storageOfDevice(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // Switched off by the browser's settings.
    return undefined;
  }
}

/** The scans on their way; `onSettled` hears of each answer while the component is there. */
export function useScanQueue(onSettled: (settled: SettledScan) => void) {
  const scans = theQueue();
  const state = useSyncExternalStore(scans.subscribe, scans.state);

  useEffect(() => {
    listeners.add(onSettled);
    return () => {
      listeners.delete(onSettled);
    };
  }, [onSettled]);

  useEffect(() => {
    const wake = () => scans.wake();
    const wakeInView = () => document.visibilityState === "visible" && scans.wake();
    wake();
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wakeInView);
    return () => {
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wakeInView);
    };
  }, [scans]);

  return { ...state, queue: scans };
}
