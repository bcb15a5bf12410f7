import { createElement, type FunctionComponent, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Language } from "#app/lib/language.ts";

/** A page with some of what the router gives it: what the test needs it to take. */
export function pageOf<Props extends object>(page: FunctionComponent<Props>, props: Partial<Props>): ReactElement {
  return createElement(page, props as Props);
}

/** The page as HTML, without the frame. */
export function htmlOf(element: ReactElement, language: Language): string {
  const routes = [{ id: "root", path: "/", element }];
  const router = createMemoryRouter(routes, { hydrationData: { loaderData: { root: { language } } } });
  return renderToStaticMarkup(createElement(RouterProvider, { router }));
}

/** The page as it is read, without the frame. */
export function wordsIn(element: ReactElement, language: Language): string {
  const html = htmlOf(element, language);
  return html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0←]+/g, " ");
}
