import { Camera as CameraIcon, LightBulb, LightBulbSolid, StopCircleSolid } from "@medusajs/icons";
import { Alert, Button, clx, Select } from "@medusajs/ui";
import { useRef, useState } from "react";
import { useText } from "../../../../hooks/use-text";
import type { Camera } from "../door/camera";
import { unlockSound } from "../door/signals";
import { useCamera } from "../door/use-camera";

/** The camera: start and stop it, choose another, light up the dark. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  const { isWanted, setWanted, camera, cameras, chooseDevice, problem } = useCamera(video, onCode);

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div
        className={clx(
          "bg-ui-contrast-bg-base relative aspect-[4/3] max-h-[45vh] w-full overflow-hidden rounded-lg",
          !isWanted && "hidden",
        )}
      >
        <video
          ref={video}
          muted
          playsInline
          aria-label={t("checkIn.camera.picture")}
          className="size-full object-cover"
        />
        <div
          aria-hidden
          className="pointer-events-none absolute inset-[12%] rounded-lg border-2 border-white/80"
        />
      </div>
      {problem && (
        <Alert variant="warning" role="alert">
          {t(`checkIn.camera.problem.${problem}`)}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="large"
          variant={isWanted ? "secondary" : "primary"}
          className="h-12 flex-1"
          isLoading={isWanted && !camera}
          onClick={() => {
            unlockSound();
            setWanted(!isWanted);
          }}
        >
          {isWanted ? <StopCircleSolid /> : <CameraIcon />}
          {t(isWanted ? "checkIn.camera.stop" : "checkIn.camera.start")}
        </Button>
        {camera?.setTorch && <Torch key={camera.stream.id} setTorch={camera.setTorch} />}
        {camera && cameras.length > 1 && (
          <div className="w-full">
            <Select value={camera.deviceId} onValueChange={chooseDevice}>
              <Select.Trigger className="h-12" aria-label={t("checkIn.camera.choose")}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {cameras.map(({ deviceId, label }, index) => (
                  <Select.Item key={deviceId} value={deviceId} className="py-3">
                    {label || t("checkIn.camera.number", { number: index + 1 })}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          </div>
        )}
      </div>
    </div>
  );
}

function Torch({ setTorch }: { setTorch: NonNullable<Camera["setTorch"]> }) {
  const { t } = useText();
  const [isOn, setOn] = useState(false);
  return (
    <Button
      size="large"
      variant="secondary"
      className="h-12"
      aria-pressed={isOn}
      onClick={() => setTorch(!isOn).then(() => setOn(!isOn))}
    >
      {isOn ? <LightBulbSolid /> : <LightBulb />}
      {t("checkIn.camera.torch")}
    </Button>
  );
}
