import { useEffect } from "react";

/** Keeps the screen on while the component is there, where the device lets it. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isGone = false;
    const acquire = async () => {
      if (document.visibilityState !== "visible") return;
      // Refused when the battery is low, absent without HTTPS: the screen then dims as it always does.
      lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
      if (isGone) void lock?.release();
    };
    void acquire();
    // The browser takes the lock back whenever the page is out of view.
    document.addEventListener("visibilitychange", acquire);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", acquire);
      void lock?.release();
    };
  }, []);
}
