import { createContext } from "react-router";

/** What this answer's own scripts are marked with (Content-Security-Policy); empty on pages without scripts. */
export const nonceContext = createContext("");

/** What the one script of a page opened by link is marked with. Such a page carries none of the router's own. */
export const linkNonceContext = createContext("");
