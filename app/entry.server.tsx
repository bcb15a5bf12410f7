import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from "react-router";
import { faultNumberContext } from "./lib/fault-number-context.ts";
import { forLog } from "./lib/for-log.ts";
import { nonceContext } from "./lib/nonce-context.ts";

const patience = 10_000;

/** Draws a page. Waits until all of it is there, so that an error never comes in the middle of an answer. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  const marked = nonce ? { nonce } : {};
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={page} url={request.url} {...marked} />, {
      ...marked,
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      onError: reject,
    });
    const timer = setTimeout(abort, patience);
  });
}

/** What goes wrong by our own fault is logged with its number; what the page answered on purpose is not. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
) {
  if (isRouteErrorResponse(error)) return;
  const number = context.get(faultNumberContext);
  if (!request.signal.aborted)
    console.error(
      `[feil ${number}] ${request.method} ${new URL(request.url).pathname.split("/")[1] ?? ""} ${forLog(error)}`,
    );
}
