import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { queryKeys } from "../../../../lib/query-keys";
import { readCode } from "./read-code";
import type { PendingScan, ScannedCode } from "./scan-queue";
import { giveSignal, type Signal } from "./signals";
import { type SettledScan, useScanQueue } from "./use-scan-queue";

/** What the door shows about the latest ticket. */
export type Shown =
  | { kind: "ready" }
  /** On its way to the server, since a moment. */
  | { kind: "checking"; scan: PendingScan }
  /** Nobody knows yet: no answer in time, or no network. `is_repeat`: the same code was scanned before. */
  | { kind: "unconfirmed"; scan: PendingScan; is_repeat: boolean }
  | { kind: "settled"; settled: SettledScan }
  /** Not taken in: too many wait already. */
  | { kind: "full" };

/** Longer without an answer, and the door says that it doesn't know yet. */
const PATIENCE_MILLISECONDS = 1500;
/** An admission makes room for the next ticket by itself; a refusal or a warning stays until somebody has dealt with it. */
const ADMISSION_SHOWN_MILLISECONDS = 8000;
const KEPT_LATE_ANSWERS = 100;

const READY: Shown = { kind: "ready" };

/** The door of one session: takes codes in, shows and signals what becomes of them. */
export function useDoor(eventId: string, sessionId: string, isMuted: boolean) {
  const cache = useQueryClient();
  const [shown, setShown] = useState<Shown>(READY);
  // Known at once: an answer may come before the page is drawn anew.
  const latest = useRef(shown);
  const show = useCallback((next: Shown) => {
    latest.current = next;
    setShown(next);
  }, []);
  const [lateAnswers, setLateAnswers] = useState<SettledScan[]>([]);

  const onSettled = useCallback(
    (settled: SettledScan) => {
      const isShown = scanOf(latest.current)?.nonce === settled.scan.nonce;
      if (isShown) show({ kind: "settled", settled });
      if (!isShown || settled.was_delayed) {
        setLateAnswers((before) => [settled, ...before].slice(0, KEPT_LATE_ANSWERS));
      }
      void cache.invalidateQueries({ queryKey: queryKeys.checkIns.all });
      void cache.invalidateQueries({ queryKey: queryKeys.events.report(eventId) });
    },
    [cache, eventId, show],
  );
  const { queue, pending, trouble, is_durable } = useScanQueue(onSettled);

  useEffect(() => {
    if (shown.kind === "checking") {
      const giveUp = () => show({ kind: "unconfirmed", scan: shown.scan, is_repeat: false });
      if (trouble) return giveUp();
      return after(PATIENCE_MILLISECONDS, giveUp);
    }
    if (signalOf(shown) === "yes" && !hasWarning(shown)) {
      return after(ADMISSION_SHOWN_MILLISECONDS, () => show(READY));
    }
  }, [shown, trouble, show]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: muting is no reason to repeat the last signal
  useEffect(() => {
    const signal = signalOf(shown);
    if (signal) giveSignal(signal, isMuted);
  }, [shown]);

  const submit = useCallback(
    (text: string) => {
      const code = readCode(text);
      if (!code) return;
      const waiting = queue.state().pending.find((scan) => isSame(scan.code, code));
      if (waiting) return show({ kind: "unconfirmed", scan: waiting, is_repeat: true });
      const scan = queue.add(code, sessionId);
      show(scan ? { kind: "checking", scan } : { kind: "full" });
    },
    [queue, sessionId, show],
  );

  const discard = (nonce: string) => {
    queue.discard(nonce);
    if (scanOf(shown)?.nonce === nonce) show(READY);
  };

  return {
    // What another session's door said last is no answer here.
    shown: isOf(shown, sessionId) ? shown : READY,
    submit,
    clear: () => show(READY),
    pending,
    trouble,
    isDurable: is_durable,
    retry: () => queue.wake(),
    discard,
    lateAnswers,
    clearLateAnswers: () => setLateAnswers([]),
  };
}

/** What ears and hands are told about it; nothing while nothing is known and nothing is wrong. */
function signalOf(shown: Shown): Signal | undefined {
  switch (shown.kind) {
    case "settled":
      return isAdmission(shown.settled) ? "yes" : "no";
    case "unconfirmed":
      return "pending";
    case "full":
      return "no";
  }
}

export const isAdmission = ({ outcome }: SettledScan) =>
  outcome.kind === "answered" && outcome.answer.result === "admitted";

function hasWarning(shown: Shown): boolean {
  if (shown.kind !== "settled") return false;
  const { outcome } = shown.settled;
  return outcome.kind === "answered" && Boolean(outcome.answer.warning);
}

function scanOf(shown: Shown): PendingScan | undefined {
  if (shown.kind === "settled") return shown.settled.scan;
  return "scan" in shown ? shown.scan : undefined;
}

function isOf(shown: Shown, sessionId: string): boolean {
  const scan = scanOf(shown);
  return !scan || scan.session_id === sessionId;
}

const isSame = (a: ScannedCode, b: ScannedCode) => JSON.stringify(a) === JSON.stringify(b);

function after(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}
