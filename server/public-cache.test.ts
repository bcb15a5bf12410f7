import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PublicPages } from "./public-cache.ts";

const html = `<!doctype html><title>Handlingsplan</title>${"<p>Vold i nære relasjoner</p>".repeat(50)}`;
const keep = {
  "x-komplan-keep": "yes",
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "public, no-cache",
};

let pages: PublicPages;
let server: Server;
let now: Date;
const render = vi.fn<(url: string) => Promise<Response>>();

beforeEach(async () => {
  now = new Date("2026-11-20T12:00:00Z");
  pages = new PublicPages({ now: () => now });
  render.mockReset().mockImplementation(async () => new Response(html, { headers: keep }));
  server = createServer((req, res) => {
    if (pages.sendKept(req, res)) return;
    res.setHeader("X-Content-Type-Options", "nosniff");
    pages.answer(req, res, () => render(req.url ?? "")).catch(() => res.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe("a page that says it may be kept", () => {
  test("is made once, and is the same afterwards, with every header but the one that said so", async () => {
    const first = await ask("/plan/x");
    const second = await ask("/plan/x");

    expect(render).toHaveBeenCalledOnce();
    expect(second).toEqual(first);
    expect(first.status).toBe(200);
    expect(first.body.toString()).toBe(html);
    expect(first.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, no-cache",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding",
      "content-length": String(html.length + 50),
    });
    expect(first.headers["x-komplan-keep"]).toBeUndefined();
  });

  test("is made once when many ask at the same time", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/plan/x")));

    expect(render).toHaveBeenCalledOnce();
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set([html]));
  });

  test("is packed as the browser wants it, each with its own mark", async () => {
    const plain = await ask("/plan/x", { "accept-encoding": "br;q=0" });
    const gzip = await ask("/plan/x", { "accept-encoding": "gzip, deflate" });
    const brotli = await ask("/plan/x", { "accept-encoding": "gzip, deflate, br, zstd" });

    expect(gunzipSync(gzip.body).toString()).toBe(html);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(html);
    expect([plain, gzip, brotli].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "gzip", "br"]);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test("is not sent again to somebody who has it", async () => {
    const etag = (await ask("/plan/x")).headers.etag ?? "";

    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await ask("/plan/x", { "if-none-match": known });
      expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await ask("/plan/x", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("answers HEAD with its headers alone", async () => {
    const { headers } = await ask("/plan/x");
    const head = await ask("/plan/x", {}, "HEAD");

    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      headers["content-length"],
    ]);
  });

  test("is made anew when something was published", async () => {
    await ask("/plan/x");
    pages.letGo();
    await ask("/plan/x");

    expect(render).toHaveBeenCalledTimes(2);
  });

  test("is not kept when something was published while it was made", async () => {
    render.mockImplementationOnce(async () => {
      pages.letGo();
      return new Response(html, { headers: keep });
    });
    await ask("/plan/x");
    await ask("/plan/x");

    expect(render).toHaveBeenCalledTimes(2);
  });

  test("is made anew after midnight in Norway, since a plan may have run out", async () => {
    await ask("/plan/x");
    now = new Date("2026-11-20T22:59:00Z");
    await ask("/plan/x");
    expect(render).toHaveBeenCalledTimes(1);

    now = new Date("2026-11-20T23:01:00Z");
    await ask("/plan/x");
    expect(render).toHaveBeenCalledTimes(2);
  });
});

describe("a page that says it holds for this minute", () => {
  test("is made anew when the minute is over, also when it was begun in one minute and done in the next", async () => {
    now = new Date("2026-11-20T12:00:59.900Z");
    const asOf = () => new Response(now.toISOString(), { headers: { ...keep, "x-komplan-keep": "minute" } });
    render.mockImplementation(async () => {
      const answer = asOf();
      now = new Date("2026-11-20T12:01:00.100Z");
      return answer;
    });
    expect((await ask("/hjelp")).body.toString()).toContain("12:00:59");
    expect((await ask("/hjelp")).body.toString()).toContain("12:01:00");
    expect((await ask("/hjelp")).body.toString()).toContain("12:01:00");
    expect(render).toHaveBeenCalledTimes(2);
  });

  test("is one, whatever is hung on its address, and takes no room for each made-up one", async () => {
    for (const query of ["", "?versjon=1", "?versjon=2", "?q=vold", "?utm_source=x", "?a&b&c"])
      await ask(`/hjelp/oslo${query}`);

    expect(render.mock.calls).toEqual([["/hjelp/oslo"]]);
  });

  test.each(["/nn/hjelp//oslo", "/HJELP", "/%68jelp", "/hjelp/x%0d%0aX-Y:z"])(
    "is not kept by another spelling: %s",
    async (path) => {
      await ask(path);
      await ask(path);
      expect(render).toHaveBeenCalledTimes(2);
    },
  );
});

describe("addresses", () => {
  test("only plans have versions", async () => {
    await ask("/om?versjon=1");
    await ask("/om?versjon=1");
    expect(render).toHaveBeenCalledTimes(2);
  });

  test("each language and each version is a page of its own", async () => {
    for (const path of ["/plan/x", "/nn/plan/x", "/plan/x?versjon=1", "/plan/x?versjon=2"]) await ask(path);

    expect(render).toHaveBeenCalledTimes(4);
  });

  test("what others hang on when they share an address is left out, also from what the page sees", async () => {
    await ask("/plan/x?fbclid=abc&utm_source=y");
    await ask("/plan/x");

    expect(render.mock.calls).toEqual([["/plan/x"]]);
  });

  test.each([
    "/plan/x?sok=fagdag",
    "/plan/x?versjon=1&versjon=2",
    "/plan/x?versjon=01",
    "/PLAN/x",
    "/plan//x",
    "/plan/%78",
  ])("%s is answered, but never kept", async (path) => {
    await ask(path);
    await ask(path);

    expect(render).toHaveBeenCalledTimes(2);
  });
});

describe("what is not kept", () => {
  test.each([
    ["a page that does not say so", () => new Response(html)],
    ["a page that is not there", () => new Response("Finnes ikke", { status: 404, headers: keep })],
    ["an answer with a cookie", () => new Response(html, { headers: { ...keep, "Set-Cookie": "a=b" } })],
  ])("%s", async (_, page) => {
    render.mockImplementation(async () => page());
    await ask("/plan/x");
    const answer = await ask("/plan/x");

    expect(render).toHaveBeenCalledTimes(2);
    expect(answer.headers["x-komplan-keep"]).toBeUndefined();
  });

  test("an answer to POST", async () => {
    await ask("/plan/x", {}, "POST");
    await ask("/plan/x");

    expect(render).toHaveBeenCalledTimes(2);
  });

  test("a failure: the next one who asks gets a new try", async () => {
    render.mockRejectedValueOnce(new Error("broken"));
    await expect(ask("/plan/x")).rejects.toThrow();

    expect((await ask("/plan/x")).status).toBe(200);
  });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers, agent: false }, (res) => {
      const parts: Buffer[] = [];
      res.on("data", (part: Buffer) => parts.push(part));
      res.on("end", () => {
        const { date, ...rest } = res.headers;
        resolve({ status: res.statusCode, headers: rest, body: Buffer.concat(parts) });
      });
    })
      .on("error", reject)
      .end();
  });
}
