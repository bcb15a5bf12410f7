import type { ReactNode } from "react";
import { Heading } from "#app/ui/heading.tsx";

/** A text of our own. In paragraphs and lists, [words](address) is a link. */
export interface ArticleText {
  title: string;
  description: string;
  lead: string;
  sections: { heading: string; paragraphs?: string[]; list?: string[] }[];
}

export function Article({ text, children }: { text: ArticleText; children?: ReactNode }) {
  return (
    <main id="innhold" className="page-width" tabIndex={-1}>
      <title>{`${text.title} – Komplan`}</title>
      <meta name="description" content={text.description} />
      <article className="prose">
        <Heading level={1}>{text.title}</Heading>
        <p className="lead">
          <WithLinks text={text.lead} />
        </p>
        {text.sections.map(({ heading, paragraphs = [], list = [] }) => (
          <section key={heading}>
            <Heading level={2}>{heading}</Heading>
            {list.length > 0 && (
              <ul>
                {list.map((entry) => (
                  <li key={entry}>
                    <WithLinks text={entry} />
                  </li>
                ))}
              </ul>
            )}
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>
                <WithLinks text={paragraph} />
              </p>
            ))}
          </section>
        ))}
      </article>
      {children}
    </main>
  );
}

const link = /\[([^\]]+)\]\(([^)\s]+)\)/g;

function WithLinks({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(link)) {
    parts.push(text.slice(from, found.index));
    parts.push(
      <a key={found.index} className="ds-link" href={found[2]} rel="noreferrer">
        {found[1]}
      </a>,
    );
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
