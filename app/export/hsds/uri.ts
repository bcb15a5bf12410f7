/** A web address in the letters that a URI may have (RFC 3986). What is already so stays as it was typed. Nothing when it is no address. */
export function asUri(typed: string): string | undefined {
  const url = URL.parse(typed);
  if (!url) return undefined;
  return typed.search(notInUri) === -1 ? typed : url.href.replace(notInUri, encodeURIComponent);
}

/** A letter there is none of, a percent sign that begins nothing, and a second number sign. */
const notInUri = /[^!#-;=?-Z_a-z~]|%(?![\dA-Fa-f]{2})|(?<=#.*)#/g;
