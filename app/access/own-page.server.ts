import { data } from "react-router";
import { env } from "#app/lib/env.server.ts";
import { isSameSecret } from "./secret.server.ts";

/** Refuses what another site made the browser send. Two proofs are asked for: the browser's word and the hidden field `csrf`. */
export function refuseUnlessFromOwnPage(
  request: Request,
  form: FormData,
  csrf: string,
  origin = ownOrigin(request),
): void {
  const sent = form.get("csrf");
  if (!isSentByOwnPage(request, origin)) throw data(null, { status: 403 });
  if (typeof sent !== "string" || !isSameSecret(sent, csrf)) throw data("staleForm", { status: 403 });
}

/** What the browser says about where a request comes from. A page cannot make it say something else. */
function isSentByOwnPage(request: Request, origin: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const sentFrom = request.headers.get("origin");
  return sentFrom === null ? site === "same-origin" : sentFrom === origin;
}

/** The address that people use. On one's own machine it may be localhost or 127.0.0.1; elsewhere only the one that is set counts. */
export function ownOrigin(request: Request): string {
  if (env.KOMPLAN_ORIGIN === undefined && env.KOMPLAN_MODE === "trial") return new URL(request.url).origin;
  return env.origin;
}

/** Whether a request may change something. */
export function isDeed(request: Request): boolean {
  return request.method !== "GET" && request.method !== "HEAD";
}
