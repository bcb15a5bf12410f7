import { createContext } from "react-router";
import type { Language } from "./language.ts";

/** The language of the answer: from the address on public pages (/nn/…), from the person's own choice under /arbeid. */
export const languageContext = createContext<Language>("nb");
