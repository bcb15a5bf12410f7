import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/** Pages opened by link load one small script and nothing else, so it is built alone, under a name that the page knows. */
const savingScript: Plugin = {
  name: "saving-script",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "client",
  buildStart() {
    this.emitFile({ type: "chunk", id: "app/mapping/save-as-written.client.ts", fileName: "lagre-underveis.js" });
  },
};

/**
 * Node holds a program's own text for as long as it runs, and with one letter beyond ASCII each sign of it takes twice the room.
 * In strings and in patterns, where ours are, an escape says the same.
 */
const asciiOnly: Plugin = {
  name: "ascii-only",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "ssr",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = escaped(file.code);
  },
};

function escaped(code: string): string {
  return code.replace(/(?<!\\)[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// The server is an entry of the server build, so that it shares every module (the database, the kept pages) with the pages.
// The processes it starts are built too: reading TypeScript takes each process 12 MB (docs/decisions/0012).
const programs = {
  index: "./server/app.ts",
  serve: "./cli/serve.ts",
  "app/export/pdf-child": "./app/export/pdf-child.ts",
  "app/export/docx-child": "./app/export/docx-child.ts",
  "app/export/sheet-child": "./app/export/sheet-child.ts",
  "app/import/child": "./app/import/child.ts",
  "app/import/sheet/child": "./app/import/sheet/child.ts",
};

export default defineConfig({
  plugins: [reactRouter(), savingScript, asciiOnly],
  // How long each plugin took says nothing to whoever only starts the program.
  build: { chunkSizeWarningLimit: 1000, rolldownOptions: { checks: { pluginTimings: false } } },
  environments: {
    // What thirty modules and more have use for goes in one file: a page then asks for a third as many, and no more bytes to speak of.
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: "staff-shared", test: /\/app\//, minShareCount: 30 }] } },
        },
      },
    },
    ssr: { build: { rolldownOptions: { input: programs } } },
  },
});
