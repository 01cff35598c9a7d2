import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsQR from "jsqr";
import { qrCode, qrSvg } from "../qr";
import { SECRET } from "./tickets";

const SIDE = 400;

async function scan(svg: string, damage = 0): Promise<string | undefined> {
  const context = createCanvas(SIDE, SIDE).getContext("2d");
  const sized = svg.replace("<svg", `<svg width="${SIDE}" height="${SIDE}"`);
  context.drawImage(await loadImage(Buffer.from(sized)), 0, 0);
  context.fillStyle = "#fff";
  context.fillRect(SIDE * 0.45, SIDE * 0.45, damage, damage);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return jsQR(new Uint8ClampedArray(data), SIDE, SIDE)?.data;
}

test("the image is scanned back to what was put in", async () => {
  expect(await scan(qrSvg(SECRET))).toBe(SECRET);
  expect(await scan(qrSvg("^FNC1 %20 «Ґ» \\n"))).toBe("^FNC1 %20 «Ґ» \\n");
});

test("a stain doesn't matter", async () => {
  expect(await scan(qrSvg(SECRET), 50)).toBe(SECRET);
});

test("four blank modules surround the code", () => {
  const { size } = qrCode(SECRET);
  const svg = qrSvg(SECRET);
  expect(svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
  const starts = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((match) =>
    match.slice(1).map(Number),
  );
  for (const [x = 0, y = 0, width = 0] of starts) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(size + 4);
  }
});
