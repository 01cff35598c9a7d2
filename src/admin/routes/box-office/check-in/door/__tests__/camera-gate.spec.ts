import { cameraGate } from "../camera-gate";

describe("the codes in front of the camera", () => {
  it("lets a code through once while it stays in view", () => {
    const gate = cameraGate();
    expect(gate(["A"], 0)).toEqual(["A"]);
    for (let now = 100; now < 10_000; now += 100) {
      expect(gate(["A"], now)).toEqual([]);
    }
  });

  it("lets it through again after it was out of view, not after a frame that missed it", () => {
    const gate = cameraGate();
    gate(["A"], 0);
    gate([], 500);
    expect(gate(["A"], 1000)).toEqual([]);
    gate([], 2000);
    expect(gate(["A"], 3001)).toEqual(["A"]);
  });

  it("takes the next ticket at once, and each of two in one picture", () => {
    const gate = cameraGate();
    expect(gate(["A"], 0)).toEqual(["A"]);
    expect(gate(["B"], 100)).toEqual(["B"]);
    expect(gate(["A", "C", "C"], 200)).toEqual(["C"]);
  });
});
