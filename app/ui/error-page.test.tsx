import { renderToStaticMarkup } from "react-dom/server";
import { RouterContextProvider } from "react-router";
import { expect, test, vi } from "vitest";
import { handleError } from "../entry.server.tsx";
import { faultNumberContext } from "../lib/fault-number-context.ts";
import { ErrorPage } from "./error-page.tsx";

test("a fault of ours has the same number on the page and in the log, and nothing of the address but its first word", () => {
  const context = new RouterContextProvider();
  context.set(faultNumberContext, "1a2b3c4d");
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  handleError(new Error("i stykker"), { request: new Request("http://k.test/arbeid/planer/hemmelig"), context });
  const [line] = logged.mock.calls[0] ?? [];
  logged.mockRestore();

  expect(line).toMatch(/^\[feil 1a2b3c4d\] GET arbeid /);
  expect(line).not.toContain("hemmelig");
  const page = renderToStaticMarkup(<ErrorPage kind="500" language="nb" number="1a2b3c4d" />);
  expect(page).toContain("Oppgi nummer 1a2b3c4d");
});

test("what is not there has no number", () => {
  expect(renderToStaticMarkup(<ErrorPage kind="404" language="nn" />)).not.toContain("nummer");
});
