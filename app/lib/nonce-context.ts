import { createContext } from "react-router";

/** What this answer's own scripts are marked with (Content-Security-Policy); empty on pages without scripts. */
export const nonceContext = createContext("");
