import type { PendingScan } from "./scan-queue";

/** Where pending scans outlive a reload. A scan holds a ticket's secret: it goes as soon as it is answered. */
export type ScanStore = {
  /** Oldest first. */
  all(): PendingScan[];
  has(scan: PendingScan): boolean;
  /** False when the device won't remember it. */
  put(scan: PendingScan): boolean;
  remove(scan: PendingScan): void;
};

const PREFIX = "box-office.scan.";

/** A key for each scan, so that two tabs never write over each other's scans. */
const keyOf = (scan: PendingScan) => `${PREFIX}${scan.scanned_at}.${scan.nonce}`;

/** Keeps scans in the browser's storage; `undefined` where a browser refuses to give one. */
export function scanStore(storage: Storage | undefined): ScanStore {
  return {
    all() {
      if (!storage) return [];
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys
        .flatMap((key) => (key?.startsWith(PREFIX) ? (readScan(storage.getItem(key)) ?? []) : []))
        .sort((a, b) => a.scanned_at - b.scanned_at);
    },
    has: (scan) => storage?.getItem(keyOf(scan)) != null,
    put(scan) {
      try {
        storage?.setItem(keyOf(scan), JSON.stringify(scan));
        return Boolean(storage);
      } catch {
        // The storage is full or switched off.
        return false;
      }
    },
    remove: (scan) => storage?.removeItem(keyOf(scan)),
  };
}

function readScan(text: string | null): PendingScan | undefined {
  try {
    const scan = JSON.parse(text ?? "");
    return typeof scan.nonce === "string" && typeof scan.scanned_at === "number" && scan.code
      ? scan
      : undefined;
  } catch {
    return undefined;
  }
}
