import type { ReactNode } from "react";
import { exitScript } from "./exit-script.ts";
import { helpStyle } from "./help-style.ts";
import type { HelpText } from "./help-text.ts";

interface Props {
  words: Pick<HelpText, "tag" | "direction" | "title" | "exit" | "exitHow">;
  exit: string;
  isGone?: boolean;
  /** For a page that does more than show; each holds what every such page has. */
  script?: string;
  style?: string;
  children: ReactNode;
}

/** The whole document of a help page. The way out is the first thing one comes to; title and icon tell nothing. */
export function HelpFrame({ words: t, exit, isGone = false, script = exitScript, style = helpStyle, children }: Props) {
  return (
    <HelpDocument words={t} isIndexed={!isGone} style={style}>
      <div className="bar">
        <p>
          <a id="exit" href={exit} rel="noreferrer noopener">
            {t.exit}
          </a>
          <span>{t.exitHow}</span>
        </p>
      </div>
      {children}
      <script>{script}</script>
    </HelpDocument>
  );
}

/** What every document of the help pages begins with. */
export function HelpDocument({
  words: t,
  isIndexed,
  style = helpStyle,
  children,
}: Pick<Props, "words" | "style" | "children"> & { isIndexed: boolean }) {
  return (
    <html lang={t.tag} dir={t.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!isIndexed && <meta name="robots" content="noindex" />}
        <link rel="icon" href="data:," />
        <title>{t.title}</title>
        <style>{style}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
