const start = "/arbeid";

/** An address under /arbeid to come back to; anything else becomes the start page, so that no link through us leads elsewhere. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/arbeid(?:[/?]|$)/.test(wanted) || /[\\\s\p{Cc}]/u.test(wanted)) return start;
  const url = URL.parse(wanted, "https://komplan.invalid");
  if (url?.host !== "komplan.invalid" || !isUnderStart(url.pathname)) return start;
  return url.pathname + url.search;
}

function isUnderStart(path: string): boolean {
  if (path !== start && !path.startsWith(`${start}/`)) return false;
  return !/^\/arbeid\/logg-(?:inn|ut)(?:\/|$)/.test(path);
}
