import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { expect, test } from "vitest";
import { type FieldFinding, FormViewContext } from "./form-view.ts";
import { WrittenLine } from "./written-fields.tsx";

const finding: FieldFinding = { what: "Det står ikke", why: "", mend: "", source: { title: "", url: "" } };

test("a field stands in the same place when its last finding is mended, so that what was written in it is not lost", () => {
  expect(beforeTheField({ hours: [finding] })).toBe(beforeTheField({}));
});

/** What stands before the input. A browser makes a field anew when what is round it changes. */
function beforeTheField(findings: Record<string, FieldFinding[]>): string {
  const view = { typed: {}, findings, rounds: {}, errorOf: () => undefined, touched: () => undefined };
  const form = (
    <FormViewContext value={view}>
      <WrittenLine field="hours" />
    </FormViewContext>
  );
  const html = renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: "/", element: form }])} />);
  return html.slice(0, html.indexOf("<input"));
}
