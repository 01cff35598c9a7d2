/** What the door tells ears and hands: let in, don't, or wait for the answer. */
export type Signal = "yes" | "no" | "pending";

type Tone = { hertz: number; from: number; seconds: number; shape: OscillatorType };

/** Told apart without looking: two rising bell tones, two low buzzes, one soft tap. */
const TONES: Record<Signal, Tone[]> = {
  yes: [
    { hertz: 880, from: 0, seconds: 0.12, shape: "sine" },
    { hertz: 1320, from: 0.12, seconds: 0.22, shape: "sine" },
  ],
  no: [
    { hertz: 196, from: 0, seconds: 0.22, shape: "square" },
    { hertz: 147, from: 0.28, seconds: 0.35, shape: "square" },
  ],
  pending: [{ hertz: 520, from: 0, seconds: 0.08, shape: "triangle" }],
};

const VIBRATIONS: Record<Signal, number[]> = {
  yes: [90],
  no: [200, 100, 200, 100, 200],
  pending: [30],
};

const LOUDNESS = { sine: 0.35, triangle: 0.35, square: 0.15 } as Record<OscillatorType, number>;

let context: AudioContext | undefined;

/** Browsers let a page sound only after a touch or a key: call it from one. */
export function unlockSound(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
  } catch {
    // A device without sound: the colours and words remain.
  }
}

/** Gives the signal by sound, unless muted, and by vibration where the device can. */
export function giveSignal(signal: Signal, isMuted: boolean): void {
  navigator.vibrate?.(VIBRATIONS[signal]);
  if (isMuted || context?.state !== "running") return;
  for (const tone of TONES[signal]) play(context, tone);
}

function play(audio: AudioContext, { hertz, from, seconds, shape }: Tone): void {
  const start = audio.currentTime + from;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.type = shape;
  oscillator.frequency.value = hertz;
  // Fades in and out, since a tone that is cut clicks.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS[shape] ?? 0.2, start + 0.01);
  volume.gain.setValueAtTime(LOUDNESS[shape] ?? 0.2, start + seconds - 0.03);
  volume.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
