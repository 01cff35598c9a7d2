/** Why there is no picture. */
export type CameraProblem =
  | "insecure"
  | "unsupported"
  | "denied"
  | "missing"
  | "busy"
  | "interrupted"
  | "failed";

/** A running camera. */
export type Camera = {
  stream: MediaStream;
  deviceId: string | undefined;
  /** Undefined when this camera has no lamp. */
  setTorch: ((isOn: boolean) => Promise<void>) | undefined;
  stop(): void;
};

type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean };
type TorchConstraint = MediaTrackConstraintSet & { torch: boolean };

/**
 * Starts the chosen camera, or else the one that looks away from the user; `onInterrupted` hears when
 * something else took it away.
 *
 * @throws what `problemOf` explains
 */
export async function startCamera(
  deviceId: string | undefined,
  onInterrupted: () => void,
): Promise<Camera> {
  const stream = await open(deviceId ? { deviceId: { exact: deviceId } } : LOOKING_AWAY).catch(
    (error) => {
      // A remembered camera may have been unplugged.
      if (deviceId && problemOf(error) === "missing") return open(LOOKING_AWAY);
      throw error;
    },
  );
  const [track] = stream.getVideoTracks() as [MediaStreamTrack];
  track.addEventListener("ended", onInterrupted);
  const { torch } = (track.getCapabilities?.() ?? {}) as TorchCapabilities;
  const constraint = (isOn: boolean): TorchConstraint => ({ torch: isOn });
  return {
    stream,
    deviceId: track.getSettings().deviceId,
    setTorch: torch
      ? (isOn) => track.applyConstraints({ advanced: [constraint(isOn)] })
      : undefined,
    stop: () => track.stop(),
  };
}

const LOOKING_AWAY: MediaTrackConstraints = { facingMode: "environment" };

const open = (which: MediaTrackConstraints) =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { ...which, width: { ideal: 1280 }, height: { ideal: 720 } },
  });

/** The cameras to choose from; browsers name them once one was allowed. */
export async function listCameras(): Promise<MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind, deviceId }) => kind === "videoinput" && deviceId);
}

/** What stands in the way before one even asks for a camera. */
export function cameraObstacle(): CameraProblem | undefined {
  if (!window.isSecureContext) return "insecure";
  return navigator.mediaDevices ? undefined : "unsupported";
}

const PROBLEMS: Record<string, CameraProblem> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** What a camera that didn't start says. */
export function problemOf(error: unknown): CameraProblem {
  return PROBLEMS[(error as { name?: string }).name ?? ""] ?? "failed";
}
