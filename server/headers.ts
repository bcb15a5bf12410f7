/**
 * For an address that is a key. Nobody is told it: not the next page, not search engines, and no cache. The name of the site alone
 * goes along, since a browser that says nothing at all of where a form stood is refused.
 */
export const byLinkHeaders = {
  "Referrer-Policy": "strict-origin",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "Cache-Control": "no-store",
};

/** For the one page that the municipality's own site may show in a frame: takes the place of the two that forbid it. */
export function embeddable(headers: Record<string, string>): Record<string, string> {
  const { "X-Frame-Options": _, ...others } = headers;
  const policy = String(headers["Content-Security-Policy"]).replace("frame-ancestors 'none'", "frame-ancestors *");
  return { ...others, "Content-Security-Policy": policy, "Cross-Origin-Resource-Policy": "cross-origin" };
}

interface Wanted {
  nonce?: string;
  secure: boolean;
  /** Whether the marked script may load others, and clean what is pasted: on pages for staff alone. */
  isStaff?: boolean;
  /** Where those who write together connect: older browsers do not take "self" for it. */
  socket?: string;
}

/** Headers of every answer. Scripts are allowed only where `nonce` says so; nothing is ever allowed from elsewhere. */
export function securityHeaders({ nonce, secure, isStaff, socket }: Wanted): Record<string, string> {
  const policy = [
    "default-src 'none'",
    nonce ? `script-src 'nonce-${nonce}'${isStaff ? " 'strict-dynamic'" : ""}` : "script-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    nonce ? `connect-src ${["'self'", socket].join(" ").trim()}` : "connect-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // The editor cleans what is pasted through one named policy of its own; nobody else may turn text into HTML or script.
    "require-trusted-types-for 'script'",
    isStaff ? "trusted-types ProseMirrorClipboard" : "trusted-types 'none'",
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": isStaff ? "same-origin" : "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(secure && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload" }),
  };
}
