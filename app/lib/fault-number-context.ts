import { createContext } from "react-router";

/** What a fault of ours in this request is called, on the page and in the log, so that one can be found from the other. */
export const faultNumberContext = createContext("");
