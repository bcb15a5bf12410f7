import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, Outlet, StaticRouterProvider } from "react-router";
import type { Language } from "#app/lib/language.ts";

interface Drawing {
  params?: Record<string, string>;
  language?: Language;
  /** What its action has answered, if a form was sent. */
  actionData?: unknown;
}

/** A page as the server draws it from what its loader has answered, without the frame round it. */
export async function drawn(
  page: { default: unknown },
  loaderData: unknown,
  { params = {}, language = "nb", actionData }: Drawing = {},
): Promise<string> {
  const Page = page.default as ComponentType<Record<string, unknown>>; // its own types know its route
  const element = createElement(Page, { params, loaderData, actionData, matches: [] });
  const root = { id: "root", loader: () => ({ language }), element: <Outlet />, children: [{ path: "*", element }] };
  const handler = createStaticHandler([root]);
  const context = await handler.query(new Request("http://komplan.test/"));
  if (context instanceof Response) throw new Error(`The page was not drawn: ${context.status}`);
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}
