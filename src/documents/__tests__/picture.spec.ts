import { crc32, deflateSync } from "node:zlib";
import { pictureSize } from "../pdf/picture";
import { logo } from "./papers";

const changed = (change: (picture: Buffer) => void) => {
  const picture = Buffer.from(logo());
  change(picture);
  return picture;
};

/** The least of a JPEG that tells its size: 8 bits, 40 × 30, three components. */
const JPEG = Buffer.from(
  "ffd8ffc000110800 1e0028 03011100021100031100ffd9".replace(/ /g, ""),
  "hex",
);

/** The logo with other pixels in it, sound as a file. */
function withPixels(pixels: Buffer): Buffer {
  const chunk = (typed: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(typed.length - 4);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  const data = Buffer.concat([Buffer.from("IDAT"), deflateSync(pixels)]);
  return Buffer.concat([
    Buffer.from(logo()).subarray(0, 33),
    chunk(data),
    chunk(Buffer.from("IEND")),
  ]);
}
const PIXELS = 96 * (1 + 360 * 4);

describe("a picture that a document can draw", () => {
  test("is a PNG or a JPEG, and its size is known", () => {
    expect(pictureSize(logo())).toEqual({ width: 360, height: 96 });
    expect(pictureSize(withPixels(Buffer.alloc(PIXELS)))).toEqual({ width: 360, height: 96 });
    expect(pictureSize(JPEG)).toEqual({ width: 40, height: 30 });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["half a JPEG", JPEG.subarray(0, 8)],
    ["half a PNG", logo().slice(0, 300)],
    ["a PNG with a broken chunk", changed((picture) => picture.fill(0, 60, 70))],
    ["a PNG whose chunk says to be of 4 GB", changed((picture) => picture.fill(255, 8, 12))],
    ["a PNG of too few pixels", withPixels(Buffer.alloc(PIXELS - 1))],
    ["a PNG of too many pixels", withPixels(Buffer.alloc(PIXELS * 1000))],
    ["a PNG with an unknown filter", withPixels(Buffer.alloc(PIXELS, 9))],
    ["a PNG without its end", Buffer.from(logo()).subarray(0, -12)],
  ])("is not %s", (_, picture) => {
    expect(pictureSize(picture)).toBeNull();
  });
});
