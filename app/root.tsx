import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import type { Route } from "./+types/root.ts";
import { faultNumberContext } from "./lib/fault-number-context.ts";
import type { Language } from "./lib/language.ts";
import { languageContext } from "./lib/language-context.ts";
import { nonceContext } from "./lib/nonce-context.ts";
import { ErrorPage } from "./ui/error-page.tsx";
import { icon } from "./ui/icon.ts";

export function loader({ context }: Route.LoaderArgs) {
  return {
    language: context.get(languageContext),
    nonce: context.get(nonceContext),
    faultNumber: context.get(faultNumberContext),
  };
}

/** The frame of every page. Pages that say `handle = { js: false }` carry no script at all. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  // Its script is written into the page anew when a page fails that the browser fetched itself, and the browser may not write scripts.
  const scrolls = useRouteError() === undefined;
  const scripts = !useMatches().some(({ handle }) => isWithoutScripts(handle)) && Boolean(root?.nonce);
  return (
    <html lang={root?.language ?? "nb"} data-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {scripts && scrolls && <ScrollRestoration nonce={root?.nonce} />}
        {scripts && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const root = useRouteLoaderData<typeof loader>("root");
  const language: Language = root?.language ?? "nb";
  const staff = useLocation().pathname.startsWith("/arbeid/");
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="500" number={root?.faultNumber} {...{ language, staff }} />;
  return <ErrorPage kind={error.data === "staleForm" ? "staleForm" : String(error.status)} {...{ language, staff }} />;
}

function isWithoutScripts(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "js" in handle && handle.js === false;
}
