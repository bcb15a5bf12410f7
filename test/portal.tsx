import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  type LoaderFunction,
  Outlet,
  type RouteObject,
  RouterContextProvider,
  StaticRouterProvider,
  UNSAFE_withComponentProps as withComponentProps,
} from "react-router";
import { openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { signingKey } from "#app/lib/signing.server.ts";
import { LocalCopies } from "#app/publication/local-copies.server.ts";
import type { Publication } from "#app/publication/publication.ts";
import { wordsIn } from "./words-in.ts";

/** What a visitor gets: the status, and the page as HTML without the outermost frame. */
export interface Visited {
  status: number;
  html: string;
  /** The words alone, as they are read. */
  text: string;
}

/** Makes plans readable the way they are while the database is gone: as signed copies on disk. Call before the first visit. */
export async function publishOnDisk(...publications: Publication[]): Promise<void> {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-portal-"));
  setPool(openDb("postgres://127.0.0.1:1/nowhere"));
  const copies = new LocalCopies(
    join(env.dataFolder, "publications"),
    await signingKey(env.dataFolder, undefined),
    console.error,
  );
  for (const one of publications) await copies.write(one);
}

/** Visits a public page as the server would: /nn/… is nynorsk. */
export async function visit(address: string): Promise<Visited> {
  const language: Language = address === "/nn" || address.startsWith("/nn/") ? "nn" : "nb";
  const path = language === "nn" ? address.slice(3) || "/" : address;
  const requestContext = new RouterContextProvider();
  requestContext.set(languageContext, language);
  const handler = createStaticHandler(await portalRoutes());
  const context = await handler.query(new Request(`http://localhost${path}`), { requestContext });
  if (context instanceof Response) return { status: context.status, html: "", text: "" };
  if (context.errors) return { status: context.statusCode, html: "", text: "" };
  const router = createStaticRouter(handler.dataRoutes, context);
  const html = renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
  return { status: context.statusCode, html, text: wordsIn(html) };
}

interface Page {
  default: unknown;
  loader?: unknown;
}

function asRoute({ default: component, loader }: Page): Pick<RouteObject, "Component" | "loader"> {
  return {
    // Framework pages take what the router gives them as props; their own types are stricter than a test needs.
    Component: withComponentProps(component as Parameters<typeof withComponentProps>[0]),
    ...(typeof loader === "function" && { loader: loader as LoaderFunction }),
  };
}

/** The portal's part of app/routes.ts, made of the pages themselves. */
async function portalRoutes(): Promise<RouteObject[]> {
  const route = async (path: string, page: Promise<Page>): Promise<RouteObject> => ({ path, ...asRoute(await page) });
  const children = await Promise.all([
    route("/", import("#app/portal/front-page.tsx")),
    route("plan", import("#app/portal/list-plans.tsx")),
    route("plan/:slug", import("#app/portal/show-plan.tsx")),
    route("plan/:slug/tiltak", import("#app/portal/list-measures.tsx")),
    route("plan/:slug/tiltak/:number", import("#app/portal/show-measure.tsx")),
    route("plan/:slug/status", import("#app/portal/show-status.tsx")),
    route("plan/:slug/utskrift", import("#app/portal/print-plan.tsx")),
    route("plan/:slug/versjoner", import("#app/portal/list-versions.tsx")),
    route("plan/:slug/kommune/:kommunenummer", import("#app/portal/show-municipality.tsx")),
    route("plan/:slug/:chapter", import("#app/portal/show-chapter.tsx")),
    route("veileder", import("#app/portal/list-steps.tsx")),
    route("veileder/:step", import("#app/portal/show-step.tsx")),
    route("kort", import("#app/card/list-cards.tsx")),
    route("kort/mal", import("#app/card/list-cards.tsx")),
    route("kort/kommuner", import("#app/card/list-municipalities.tsx")),
    route("kort/plikt/:answers?", import("#app/card/decide-duty.tsx")),
    route("kort/gyldig/:code", import("#app/card/check-card.tsx")),
    route("kort/:place", import("#app/card/list-local-cards.tsx")),
    route("kort/:place/frakoblet", import("#app/card/keep-offline.tsx")),
    route("kort/:place/flyt", import("#app/card/list-flows.tsx")),
    route("kort/:place/flyt/:flow", import("#app/card/show-flow.tsx")),
    route("kort/:place/:card", import("#app/card/show-card.tsx")),
    route("kort/:place/:card/:part", import("#app/card/show-part.tsx")),
    route("om", import("#app/portal/about.tsx")),
    route("om/personvern", import("#app/portal/privacy.tsx")),
    route("om/tilgjengelighet", import("#app/portal/accessibility.tsx")),
    route("om/kreditering", import("#app/portal/credits.tsx")),
    route("om/endrede-numre", import("#app/help/list-number-changes.tsx")),
  ]);
  const frame = { ...asRoute(await import("#app/portal/portal-frame.tsx")), children };
  return [
    {
      id: "root",
      loader: ({ context }) => ({ language: context.get(languageContext) }),
      element: <Outlet />,
      children: [frame, await route("plan/:slug/innfelt", import("#app/portal/show-embedded.tsx"))],
    },
  ];
}
