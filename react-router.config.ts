import type { Config } from "@react-router/dev/config";

// All routes are told at once: the browser then never asks for them by address.
export default { ssr: true, routeDiscovery: { mode: "initial" } } satisfies Config;
