import { useCallback, useState } from "react";

/** A choice that this device remembers, such as the session at whose door it stands. */
export function useDeviceMemory(name: string): [string, (value: string) => void] {
  const key = `box-office.check-in.${name}`;
  const [value, setValue] = useState(() => read(key));
  const remember = useCallback(
    (next: string) => {
      setValue(next);
      try {
        window.localStorage.setItem(key, next);
      } catch {
        // Not remembered: it is chosen again next time.
      }
    },
    [key],
  );
  return [value, remember];
}

function read(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
