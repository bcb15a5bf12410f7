#!/usr/bin/env node
// The one way in. Runs on any Node from 18 without dependencies: installs and builds what is missing, says so, and hands over to Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const calledFrom = process.env.KOMPLAN_CWD || process.env.INIT_CWD || process.cwd();
process.chdir(root);

const installStamp = join(root, "node_modules/.komplan-installed");
const buildStamp = join(root, "build/.komplan-built");
const bin = join(root, "node_modules/.bin");
const node = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
/** By itself Node takes what memory the machine has before it tidies up. This is room enough for far more than the largest plans. */
const sparing = ["--max-semi-space-size=8", "--max-old-space-size=512", "--no-parallel-scavenge"];

/** glibc keeps memory for each thread by itself, and for as long as it may be of use: here it has one store, and gives back what is free at its end. */
const givingBack = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "131072", MALLOC_MMAP_THRESHOLD_: "524288" };

const [command = "start", ...rest] = process.argv.slice(2);

ensureInstalled();
if (startsServer() || ["test", "bench", "pictures", "build"].includes(command)) ensureBuilt();
if (command !== "build") handOver(programFor(command));

/** With something after it, it is told what is wrong with that. */
function startsServer() {
  return command === "start" && rest.length === 0;
}

function programFor(name) {
  if (["test", "quick"].includes(name)) return ["scripts/check.ts", name];
  if (name === "dev") return ["scripts/dev.ts"];
  if (name === "bench") return ["bench/bench.ts"];
  if (name === "pictures") return ["scripts/take-pictures.ts"];
  if (startsServer()) return ["build/server/serve.js"];
  if (name === "db-types") return ["scripts/write-table-types.ts"];
  if (name === "seal") return ["scripts/seal-content.ts"];
  if (name === "faults") return ["scripts/try-faults.ts"];
  return ["cli/komplan.ts", name];
}

/** Becomes the program. Where Node cannot do that (before 22.15, and on Windows), runs it to its end and passes on the wish to stop. */
function handOver([file, ...words]) {
  const nodeOptions = ["--disable-warning=ExperimentalWarning", ...(command === "start" ? sparing : [])];
  const args = [...nodeOptions, join(root, file), ...words, ...rest];
  const env = { ...environment(), ...(command === "start" && { ...givingBack, NODE_ENV: "production" }) };
  if (file.startsWith("cli/") || command === "start") process.chdir(calledFrom);
  if (process.execve && process.platform !== "win32") {
    process.removeAllListeners("warning"); // that it is a new thing in Node is nothing to say to whoever starts Komplan
    process.execve(node, [node, ...args], env);
  }
  const child = spawn(node, args, { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function ensureInstalled() {
  const wanted = digest(readFileSync("package-lock.json"));
  if (existsSync(node) && existsSync(installStamp) && readFileSync(installStamp, "utf8") === wanted) return;
  console.error("Komplan: henter det som trengs (npm install). Det tar et minutt eller to første gang …");
  const npm = process.env.npm_execpath;
  // Not "npm ci": it demands that the lock holds packages for every other platform too, and some of those cannot be had everywhere.
  const args = ["install", "--include=dev", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const status = npm ? call(process.execPath, [npm, ...args]) : call("npm", args);
  if (status !== 0) {
    console.error("Komplan: installasjonen stanset. Er maskinen på nett, og er det plass på disken?");
    process.exit(status);
  }
  writeFileSync(installStamp, wanted);
}

function ensureBuilt() {
  const wanted = digest(
    sources()
      .map((file) => `${file} ${statSync(file).size} ${digest(readFileSync(file))}`)
      .join("\n"),
  );
  if (existsSync(buildStamp) && readFileSync(buildStamp, "utf8") === wanted) return;
  console.error("Komplan: bygger sidene …");
  const status = call(node, [tool("@react-router/dev/bin.cjs"), "build", "--logLevel", "warn"], {
    NODE_ENV: "production",
  });
  if (status !== 0) process.exit(status);
  mkdirSync("build", { recursive: true });
  writeFileSync(buildStamp, wanted);
}

function sources() {
  const files = ["package-lock.json", "vite.config.ts", "react-router.config.ts"];
  for (const folder of ["app", "server", "content", "public", "db/seed"]) {
    if (existsSync(folder)) files.push(...filesIn(folder).filter((file) => !file.includes(".test.")));
  }
  return files.sort();
}

/** By steps: the first of Node 18 do not know how to read a folder with all that is in it. */
function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return statSync(path).isFile() ? [path] : [];
  });
}

/** What setting up has to say goes beside what the command itself answers, which other programs may read. */
function call(program, args, env = {}) {
  const done = spawnSync(program, args, { stdio: ["inherit", 2, 2], env: { ...environment(), ...env } });
  if (done.error) console.error(`Komplan: ${program} lot seg ikke starte (${done.error.message}).`);
  return done.status ?? 1;
}

function environment() {
  const path = [dirname(node), bin, process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, KOMPLAN_CWD: calledFrom };
}

function tool(path) {
  return join(root, "node_modules", path);
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex");
}
