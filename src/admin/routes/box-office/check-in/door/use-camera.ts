import { type RefObject, useEffect, useRef, useState } from "react";
import {
  type Camera,
  type CameraProblem,
  cameraObstacle,
  listCameras,
  problemOf,
  startCamera,
} from "./camera";
import { cameraGate } from "./camera-gate";
import { type CodeReader, loadCodeReader } from "./code-reader";
import { useDeviceMemory } from "./use-device-memory";

/** Between two looks: about six a second find a code at once and leave a phone time for the rest. */
const LOOK_MILLISECONDS = 150;
/** So many looks in a row that fail are no accident. */
const MAX_FAILED_LOOKS = 20;

/**
 * A camera that shows its picture in `video` and tells each code that is held in front of it once.
 * It is off until `setWanted(true)`, and after a problem again.
 */
export function useCamera(video: RefObject<HTMLVideoElement>, onCode: (code: string) => void) {
  const [isWanted, setWanted] = useState(false);
  const [camera, setCamera] = useState<Camera>();
  const [cameras, setCameras] = useState<MediaDeviceInfo[]>([]);
  const [problem, setProblem] = useState<CameraProblem | undefined>(cameraObstacle);
  const [deviceId, chooseDevice] = useDeviceMemory("camera");
  const tell = useRef(onCode);
  tell.current = onCode;

  useEffect(() => {
    // While there is a network: the reader is a file of its own.
    loadCodeReader().catch(() => {});
  }, []);

  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let started: Camera | undefined;
    const fail = (reason: CameraProblem) => {
      if (isOver) return;
      setProblem(reason);
      setWanted(false);
    };
    const begin = async () => {
      const obstacle = cameraObstacle();
      if (obstacle) return fail(obstacle);
      const readCodes = await loadCodeReader();
      const opened = await startCamera(deviceId || undefined, () => fail("interrupted"));
      if (isOver || !video.current) return opened.stop();
      started = opened;
      setProblem(undefined);
      setCamera(opened);
      video.current.srcObject = opened.stream;
      await video.current.play();
      setCameras(await listCameras());
      await lookFor(readCodes, video.current, {
        onCode: (code) => tell.current(code),
        isOver: () => isOver,
      });
    };
    begin().catch((error) => fail(problemOf(error)));
    return () => {
      isOver = true;
      started?.stop();
      setCamera(undefined);
    };
  }, [isWanted, deviceId, video]);

  return { isWanted, setWanted, camera, cameras, chooseDevice, problem };
}

async function lookFor(
  readCodes: CodeReader,
  picture: HTMLVideoElement,
  { onCode, isOver }: { onCode: (code: string) => void; isOver: () => boolean },
): Promise<void> {
  const isNew = cameraGate();
  let failures = 0;
  while (!isOver()) {
    try {
      const codes = await readCodes(picture);
      failures = 0;
      if (!isOver()) isNew(codes, Date.now()).forEach(onCode);
    } catch (error) {
      // A picture that isn't there yet can't be read; a reader that never can is broken.
      failures += 1;
      if (failures > MAX_FAILED_LOOKS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}
