import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

// The server is the entry of the server build, so that it shares every module (the database, the kept pages) with the pages.
export default defineConfig({
  plugins: [reactRouter()],
  // How long each plugin took says nothing to whoever only starts the program.
  build: { chunkSizeWarningLimit: 1000, rolldownOptions: { checks: { pluginTimings: false } } },
  environments: { ssr: { build: { rolldownOptions: { input: "./server/app.ts" } } } },
});
