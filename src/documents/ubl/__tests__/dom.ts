type Slimdom = typeof import("slimdom", { with: { "resolution-mode": "import" }});

export type Element = InstanceType<Slimdom["Element"]>;
export type Node = InstanceType<Slimdom["Node"]>;

/** It has a CommonJS build, which its types don't tell. */
export const { parseXmlDocument }: Slimdom = require("slimdom");
