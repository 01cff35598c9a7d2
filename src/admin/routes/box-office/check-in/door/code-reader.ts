/** The codes that a picture shows. */
export type CodeReader = (picture: HTMLVideoElement) => Promise<string[]>;

/** As much as is needed of the browser's interface of that name, which TypeScript doesn't know. */
type DetectorClass = {
  new (options: {
    formats: "qr_code"[];
  }): { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> };
  getSupportedFormats(): Promise<readonly string[]>;
};

let loading: Promise<CodeReader> | undefined;

/** Loads what reads QR codes, once: the browser's own reader where it has one, else the bundled one. */
export function loadCodeReader(): Promise<CodeReader> {
  loading ??= makeReader().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function makeReader(): Promise<CodeReader> {
  const Detector = (await nativeDetector()) ?? (await bundledDetector());
  const detector = new Detector({ formats: ["qr_code"] });
  return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
}

async function nativeDetector(): Promise<DetectorClass | undefined> {
  const { BarcodeDetector: native } = globalThis as { BarcodeDetector?: DetectorClass };
  // Some browsers have the interface and none of the formats.
  const formats = await native?.getSupportedFormats().catch((): string[] => []);
  return formats?.includes("qr_code") ? native : undefined;
}

async function bundledDetector(): Promise<DetectorClass> {
  const [{ BarcodeDetector: bundled, prepareZXingModule }, { default: wasmUrl }] =
    await Promise.all([
      import("barcode-detector/ponyfill"),
      import("zxing-wasm/reader/zxing_reader.wasm?url"),
    ]);
  // From the admin's own address, never from the library's CDN. Loaded now, not at the first picture: by
  // then the network may be gone.
  await prepareZXingModule({
    overrides: { locateFile: () => wasmUrl },
    fireImmediately: true,
  });
  return bundled;
}
