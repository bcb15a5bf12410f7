import type { Config } from "@react-router/dev/config";

// All routes are told at once: the browser then never asks for them by address.
// The server build has several programs in it (vite.config.ts), and each keeps its name.
export default { ssr: true, routeDiscovery: { mode: "initial" }, serverBuildFile: "[name].js" } satisfies Config;
