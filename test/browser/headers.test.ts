import { describe, expect, inject, test } from "vitest";
import { helpPath } from "#app/help/help-address.ts";
import { addresses } from "#test/addresses.ts";

/** The running program, asked without a browser. What the server does with odd requests is tried in server/http.test.ts. */
const ask = (path: string, init: RequestInit = {}) => fetch(inject("address") + path, { redirect: "manual", ...init });

const params: Record<string, string> = { kommunenummer: "9901", number: "1.1", token: "a".repeat(43) };
const pathOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "finnes-ikke");
const isStaff = (path: string) => path.startsWith("/arbeid");
const isByLink = (path: string) => /^\/(?:kartlegging|kalender|s|tjeneste)\//.test(path);
/** What other sites may show in a frame. */
const isEmbeddable = (path: string) => path.endsWith("/innfelt");
/** These run one script, the way out or a note that is emptied, and are tried below. */
const isHelp = (path: string) => helpPath.test(path.replace("/:tongue", "")) || path === "/kort/notat";
/** This one runs one script too: it fetches the cards to the phone. The worker itself is no page. */
const isOffline = (path: string) => /\/frakoblet(?:\.js)?$/.test(path);
const open = addresses
  .map(({ path }) => path)
  .filter((path) => !isStaff(path) && !isByLink(path) && !isEmbeddable(path) && !isHelp(path) && !isOffline(path));
const staff = addresses
  .filter(({ path }) => isStaff(path))
  .map(({ path, ...rest }) => ({ path: pathOf(path), ...rest }));

describe("every address of the running program", () => {
  test.each([...new Set(open)])("%s allows no script, is framed by nobody and sets no cookie", async (path) => {
    const slug = (await (await ask("/api/v1/plans")).json()).plans[0].slug;
    const { headers } = await ask(pathOf(path.replace(":slug", slug)));
    expect(headers.get("content-security-policy")).toContain("script-src 'none'");
    expectClosed(headers);
    expect(headers.has("set-cookie")).toBe(false);
  });

  const ofPlans = [...new Set(open)].filter((path) => /^(?:\/nn)?\/(?:plan|api\/v1\/plans)\b/.test(path));
  test("there are addresses of plans to ask", () => {
    expect(ofPlans.length).toBeGreaterThan(15);
  });

  test.each([...ofPlans, "/plan/:slug/innfelt", "/nn/plan/:slug/tiltak", "/plan/:slug/tiltak?versjon=1"])(
    "%s is asked for once: whoever has it is told that nothing has changed",
    async (path) => {
      const plans = (await (await ask("/api/v1/plans")).json()).plans;
      const { chapters } = await (await ask(`/plan/${plans[0].slug}.json`)).json();
      const address = pathOf(path.replace(":slug", plans[0].slug).replace(":chapter", chapters[0].slug));
      const first = await ask(address);
      expect({ address, status: first.status }).toEqual({ address, status: 200 });
      const mark = first.headers.get("etag") ?? "";
      expect(mark).toMatch(/^(W\/)?"[^"]{8,}"$/);
      expect(first.headers.get("cache-control")).toMatch(/no-cache/);
      const again = await ask(address, { headers: { "if-none-match": mark } });
      expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, mark, ""]);
      const other = await ask(address, { headers: { "if-none-match": '"other"' } });
      expect([other.status, other.headers.get("etag")]).toEqual([200, mark]);
    },
  );

  test("the block for other sites may stand in a frame, and may do no more for that", async () => {
    const slug = (await (await ask("/api/v1/plans")).json()).plans[0].slug;
    const { status, headers } = await ask(`/plan/${slug}/innfelt`);
    expect(status).toBe(200);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*script-src 'none'.*frame-ancestors \*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.has("set-cookie")).toBe(false);
  });

  test.each([
    ...["/hjelp", "/hjelp/", "/nn/hjelp", "/hjelp/oslo", "/nb-lett/hjelp/oslo", "/ar/hjelp/sundoy", "/hjelp/kommuner"],
    ...[
      "/hjelp/atlantis",
      "/xx/hjelp",
      "/ar/hjelp/oslo",
      "/hjelp/a/b/c",
      "/HJELP",
      "/hjelp/%00",
      "/nn/hjelp//oslo",
      "/hjelp.data",
    ],
    ...["/kort/notat", "/nn/kort/notat"],
  ])("%s runs what stands in it alone, is kept by nobody, told to nobody and framed by nobody", async (path) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await ask(path, { method, headers: { cookie: "komplan=x" } });
      expect(status).toBeLessThan(500);
      expectClosed(headers);
      expect(headers.get("content-security-policy")).toMatch(/script-src (?:'none'|'sha256-[^ ;]+');/);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect([headers.has("set-cookie"), headers.has("x-komplan-keep"), headers.has("refresh")]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });

  test.each(["/kort/mal/frakoblet", "/nn/kort/sundoy/frakoblet"])(
    "%s runs the one script that stands in it, and lets a worker be started from here alone",
    async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      expectClosed(headers);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/script-src 'sha256-[^ ;]+'; worker-src 'self';/);
      for (const part of ["connect-src", "form-action", "base-uri"]) expect(policy).toContain(`${part} 'none'`);
      expect(headers.has("set-cookie")).toBe(false);

      const worker = await ask(`${path}.js`);
      expect(worker.headers.get("service-worker-allowed")).toBe(path.replace("/frakoblet", ""));
      expect(worker.headers.get("content-security-policy")).toMatch(/^default-src 'none'; connect-src 'self';/);
      expectClosed(worker.headers);
      expect((await ask("/kort/atlantis/frakoblet.js")).status).toBe(404);
    },
  );

  test("the block with numbers may stand in a frame, runs nothing, and holds the numbers also for a place there is none of", async () => {
    for (const path of [
      "/hjelp/sundoy/innfelt",
      "/nn/hjelp/sundoy/innfelt",
      "/ar/hjelp/sundoy/innfelt",
      "/hjelp/atlantis/innfelt",
    ]) {
      const answer = await ask(path);
      expect(answer.headers.get("content-security-policy")).toMatch(
        /default-src 'none'.*script-src 'none'.*frame-ancestors \*/,
      );
      expect(answer.headers.has("x-frame-options")).toBe(false);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toContain('href="tel:112"');
    }
  });

  test("an address that is a key is told to nobody and kept by nobody, whatever it is written like", async () => {
    const key = "a".repeat(43);
    for (const path of [
      `/kartlegging/${key}`,
      `/nn/kartlegging/${key}`,
      `/%6Bartlegging/${key}`,
      `/kartlegging/${key}/lagre`,
      `/kartlegging/${key}/lever`,
      `/s/${key}`,
      `/kalender/${key}.ics`,
      `/nn/s/${key}/send-videre`,
    ]) {
      const { headers } = await ask(path);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("referrer-policy")).toBe("strict-origin");
      expect(headers.has("set-cookie")).toBe(false);
      expectClosed(headers);
    }
  });

  test("a page opened by link allows one marked script, which may load no other, and a new mark each time", async () => {
    const scripts = async () => {
      const { headers } = await ask(`/kartlegging/${"a".repeat(43)}`);
      return /script-src ([^;]+);/.exec(headers.get("content-security-policy") ?? "")?.[1];
    };
    const [first, second] = [await scripts(), await scripts()];
    expect(first).toMatch(/^'nonce-[\w+/=]{24}'$/);
    expect(second).not.toBe(first);
  });

  test.each([...new Set(staff.map(({ path }) => path))])(
    "%s is kept by nobody, as a page and as data",
    async (path) => {
      for (const address of [path, `${path}.data`, `/nn${path}`]) {
        const { headers } = await ask(address);
        expect({ address, kept: headers.get("cache-control") }).toEqual({ address, kept: "no-store" });
        expect(headers.get("content-security-policy")).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic'/);
        expectClosed(headers);
      }
    },
  );
});

describe("the router's own way of asking", () => {
  const guarded = staff.filter((page) => page.isStaff && page.file !== "import/choose-columns.ts");
  test.each([...new Set(guarded.map(({ path }) => path))])(
    "%s tells strangers nothing, whichever part they ask for",
    async (path) => {
      for (const query of ["", "?_routes=plan%2Fshow-draft", "?_routes=root", "?index"]) {
        const body = await (await ask(`${path}.data${query}`)).text();
        if (query !== "?_routes=root") expect(body, query).toContain("/arbeid/logg-inn");
        expect(body).not.toMatch(/@fjellvik|tiltak 1|csrf/i);
      }
    },
  );
});

test("cookies of the log-in stay under /arbeid, out of reach of scripts and other sites", async () => {
  const cookies = (await ask("/arbeid/logg-inn")).headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^komplan-browser=[\w-]{43}; Path=\/arbeid; Max-Age=3600; HttpOnly; SameSite=Lax$/);
});

test.each([
  "//evil.example",
  "https://evil.example/arbeid",
  "/arbeid/../../evil",
  "/\\evil.example",
  "/arbeid%0d%0aX: y",
])("to log in leads nowhere else: til=%s", async (til) => {
  const page = await ask(`/arbeid/logg-inn?til=${encodeURIComponent(til)}`);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).not.toMatch(/(href|action)="(?!\/(?!\/)|[?#]|data:)/);
});

test("a form without its proof, or from elsewhere, is refused before log-in too", async () => {
  const body = new URLSearchParams({ email: "x@y.example" });
  const cookie = (await ask("/arbeid/logg-inn")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  for (const headers of [
    { cookie },
    { cookie, origin: "https://evil.example" },
    { cookie, "sec-fetch-site": "cross-site" },
  ]) {
    const { status } = await ask("/arbeid/logg-inn", { method: "POST", body, headers });
    expect([400, 403]).toContain(status);
  }
});

function expectClosed(headers: Headers): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toMatch(/^(no-referrer|same-origin|strict-origin)$/);
}
