/** Who may import whom inside src/. */

const TESTS = "/__tests__/";
const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const ofOurs = (...allowed) => ({ path: "^src/", pathNot: allowed });

/** The rooms of the workflows, from the ground up: each may know those below it. */
const FLOORS = [
  ["checkout", "customers", "events", "health", "reports", "tickets", "webhooks"],
  ["orders"],
  ["payments"],
  ["invoices"],
  ["cancellations"],
  ["statuses"],
  ["refunds", "papers"],
  ["credits"],
  ["messages"],
  ["hooks", "jobs"],
];
const inRooms = (rooms) => ({ path: `^src/workflows/(${rooms.join("|")})/` });
const noStairsUp = FLOORS.slice(0, -1).map((rooms, floor) =>
  error(
    `${rooms.join("-")}-know-nobody-above`,
    "A room of the workflows knows those below it only: what several share goes below them all.",
    inRooms(rooms),
    inRooms(FLOORS.slice(floor + 1).flat()),
  ),
);

module.exports = {
  forbidden: [
    ...noStairsUp,
    error(
      "modules-stand-alone",
      "A module is one bounded context: it imports itself and src/shared, never another module. Compose modules in a workflow.",
      { path: "^src/modules/([^/]+)/" },
      ofOurs("^src/modules/$1/", "^src/shared/"),
    ),
    error(
      "providers-stand-alone",
      "A provider is loaded into one of Medusa's modules, where nothing of ours but src/shared exists.",
      { path: "^src/providers/([^/]+)/" },
      ofOurs("^src/providers/$1/", "^src/shared/"),
    ),
    error(
      "documents-are-pure",
      "A renderer takes data and gives a stream; whoever calls it fetches the data.",
      { path: "^src/documents/" },
      ofOurs("^src/documents/", "^src/shared/"),
    ),
    error(
      "shared-imports-nothing",
      "src/shared is below everything else.",
      { path: "^src/shared/" },
      ofOurs("^src/shared/"),
    ),
    error(
      "links-join-modules",
      "A link names two modules and nothing more.",
      { path: "^src/links/" },
      ofOurs("^src/links/", "^src/modules/", "^src/shared/"),
    ),
    error(
      "workflows-below-their-callers",
      "A workflow knows modules, documents, links and src/shared, not who runs it.",
      { path: "^src/workflows/" },
      ofOurs("^src/(workflows|modules|documents|links|shared)/"),
    ),
    error(
      "workflows-reach-modules-through-the-container",
      "Take a module's service from the container; of its files import what index, types and constants offer, and types from anywhere.",
      { path: "^src/workflows/", pathNot: TESTS },
      {
        path: "^src/modules/",
        pathNot: "^src/modules/[^/]+/(index|types|constants)(\\.ts|/)",
        dependencyTypesNot: ["type-only"],
      },
    ),
    error(
      "entry-points-stay-thin",
      "Routes, middlewares, subscribers and jobs call workflows and module services; documents are made by workflows.",
      { path: "^src/(api|subscribers|jobs)/" },
      ofOurs("^src/$1/", "^src/(workflows|modules|links|shared)/"),
    ),
    error(
      "admin-takes-types-only",
      "The admin runs in a browser: of the server's code it may know the types, and the words, which are plain data.",
      { path: "^src/admin/" },
      { path: "^src/", pathNot: "^src/(admin|shared/words)/", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "nobody-imports-the-admin",
      "The admin is bundled for a browser.",
      { path: "^src/", pathNot: "^src/admin/" },
      { path: "^src/admin/" },
    ),
    error(
      "published-code-stands-alone",
      "Of this repository only src/ is published.",
      { path: "^src/" },
      { path: "^(integration-tests|demo|bench|scripts)/" },
    ),
    error(
      "published-code-needs-no-development-tools",
      "A shop installs dependencies and peers only; add the package to dependencies.",
      { path: "^src/", pathNot: [TESTS, "^src/admin/"] },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm-peer", "type-only"] },
    ),
    error(
      "imports-resolve",
      "There is no such file or package. (What Vite makes a URL of, Vite resolves.)",
      {},
      { couldNotResolve: true, pathNot: "[?]url$" },
    ),
    error(
      "no-circles",
      "Two files that need each other are one file, or hide a third. Types may go in circles, and so may data models: that is how both ends of a relation are declared.",
      { pathNot: "^src/modules/[^/]+/models/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.medusa/" },
    tsConfig: { fileName: "tsconfig.check.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".json"],
    },
  },
};
