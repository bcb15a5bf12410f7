import { data } from "react-router";

/** Not there, or not yours: the two look the same from outside. */
export function notFound(): never {
  throw data(null, { status: 404 });
}

/** Said by a page that asks by itself whether anything is new: no sign that somebody sits there. */
export const unattended = "x-komplan-unattended";

/** Whether a form was sent by a script on the page, which stays where it is, or by the browser itself, which must be led on to a page. */
export function isSentByScript(request: Request): boolean {
  return ["cors", "same-origin"].includes(request.headers.get("sec-fetch-mode") ?? "navigate");
}
