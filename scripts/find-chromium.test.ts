import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findChromium, findHeadlessShell, type Machine, withoutChromium } from "./find-chromium.ts";

let machine: Machine;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "komplan-chromium-"));
  machine = { root, env: { PATH: join(root, "usr/bin") }, isRoot: true };
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(machine.root, { recursive: true });
});

test("the one that is named is taken, if it is there", () => {
  const own = put("/opt/own");
  put("/usr/bin/chromium");
  expect(findChromium({ ...machine, env: { KOMPLAN_CHROMIUM: own } })).toBe(own);
  expect(findChromium({ ...machine, env: { KOMPLAN_CHROMIUM: "/borte" } })).toBe(at("/usr/bin/chromium"));
});

test("one that is installed is found, and nothing is installed", () => {
  withAptGet("install");
  put("/usr/bin/google-chrome");
  expect(findChromium(machine)).toBe(at("/usr/bin/google-chrome"));
  expect(asked()).toEqual([]);
});

test("where there is none, Debian's is installed", () => {
  withAptGet("install");
  expect(findChromium(machine)).toBe(at("/usr/bin/chromium"));
  expect(asked()).toEqual(["update -qq", "install -qq -y --no-install-recommends chromium"]);
  expect(console.log).toHaveBeenCalledWith("Komplan: installerer Chromium (apt-get) …");
});

test.each([
  ["whoever runs it may not install", () => ({ ...machine, isRoot: false }), []],
  [
    "there is no apt-get",
    () => {
      rmSync(at("/usr/bin/apt-get"));
      return machine;
    },
    [],
  ],
  [
    "apt-get gets hold of nothing",
    () => {
      withAptGet("fail");
      return machine;
    },
    ["update -qq", "install -qq -y --no-install-recommends chromium"],
  ],
])("where %s, there is none, and a sentence says what to do", (_, change, tried) => {
  withAptGet("install");
  expect(findChromium(change())).toBe("");
  expect(asked()).toEqual(tried);
  expect(console.log).toHaveBeenCalledTimes(tried.length > 0 ? 1 : 0);
  expect(withoutChromium).toMatch(/HOPPET OVER: nettleserprøvene.*apt-get install chromium.*KOMPLAN_CHROMIUM/);
  expect(readFileSync("scripts/check.ts", "utf8")).toMatch(/!chromium\) \{\s+console\.warn\([^)]*withoutChromium/);
});

test("the same engine without windows is installed beside Debian's own, and done without where it cannot be had", () => {
  withAptGet("install");
  const chromium = put("/usr/bin/chromium");
  expect(findHeadlessShell("", machine)).toBe("");
  expect(findHeadlessShell("/opt/own", machine)).toBe("/opt/own");
  expect(asked()).toEqual([]);
  expect(findHeadlessShell(chromium, machine)).toBe(at("/usr/bin/chromium-headless-shell"));
  rmSync(at("/usr/bin/chromium-headless-shell"));
  withAptGet("fail");
  expect(findHeadlessShell(chromium, machine)).toBe(chromium);
});

const at = (path: string) => `${machine.root}${path}`;

function put(path: string, content = ""): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

/** One that writes down what it is asked for, and installs the last it is asked for, or fails. */
function withAptGet(does: "install" | "fail"): void {
  const install = `for word; do name=$word; done; echo > "${at("/usr/bin")}/$name"`;
  put("/usr/bin/apt-get", `#!/bin/sh\necho "$@" >> ${at("/asked")}\n${does === "install" ? install : "exit 100"}\n`);
  chmodSync(at("/usr/bin/apt-get"), 0o755);
}

function asked(): string[] {
  return existsSync(at("/asked")) ? readFileSync(at("/asked"), "utf8").trim().split("\n") : [];
}
