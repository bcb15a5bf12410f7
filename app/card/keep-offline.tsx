import { createHash } from "node:crypto";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/keep-offline.ts";
import { cardHref, templatePlace } from "./action-card.ts";
import "./card.css";
import { keepHeaders } from "#app/lib/keep-headers.ts";
import { allCardTemplates } from "./card-template.ts";
import type { LocalServices } from "./local-service.ts";
import { localOrTemplates } from "./local-services.server.ts";
import { offlineScope } from "./offline.ts";
import { offlinePageScript } from "./offline-page-script.ts";
import { offlineText } from "./offline-text.ts";

/** The only page of the cards that runs a script: the one that stands in it. What it starts may be fetched from here alone. */
export function headers(): Record<string, string> {
  const digest = createHash("sha256").update(offlinePageScript).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest}'`,
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ...["connect-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"],
    ...["require-trusted-types-for 'script'", "trusted-types cards"],
  ];
  return { ...keepHeaders(), "Content-Security-Policy": policy.join("; ") };
}

export async function loader({ params, context }: Route.LoaderArgs) {
  return { language: context.get(languageContext), local: await localOrTemplates(params.place) };
}

/** Where the cards of a place are fetched to the phone, and taken away again. Without scripts it says what to do instead. */
export default function KeepOffline({ loaderData: { language, local } }: Route.ComponentProps) {
  const t = offlineText[language];
  const scope = offlineScope(local?.place.slug ?? templatePlace, language);
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <meta name="description" content={t.lead} />
      <p className="kicker">
        <a href={scope}>{t.cards}</a>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p className="lead">{t.lead}</p>
      <p>{local ? t.of(local.place.name) : t.ofTemplates}</p>
      <KeepOrRemove scope={scope} />
      <ul className="card-offline-what">
        {t.what.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Papers local={local} />
      <script>{offlinePageScript}</script>
    </main>
  );
}

/** Both buttons are shown by the script alone. */
function KeepOrRemove({ scope }: { scope: string }) {
  const t = offlineText[useLanguage()];
  const said = {
    "data-working": t.working,
    "data-done": t.done,
    "data-removed": t.removed,
    "data-failed": t.failed,
  };
  return (
    <div id="offline" className="card-offline" data-scope={scope} {...said}>
      <p id="without">{t.withoutScripts}</p>
      <button id="keep" className="ds-button" type="button" hidden>
        {t.keep}
      </button>
      <p id="said" className="card-offline-said" role="status" />
      <div id="removing" hidden>
        <button id="remove" className="ds-button" data-variant="secondary" type="button">
          {t.remove}
        </button>
        <p className="subtle">{t.removeHow}</p>
      </div>
    </div>
  );
}

/** What works on every phone: a file for each card. */
function Papers({ local }: { local: LocalServices | null }) {
  const language = useLanguage();
  const t = offlineText[language];
  return (
    <section>
      <Heading level={2}>{t.paper}</Heading>
      <ul className="card-papers">
        {allCardTemplates().map((template) => (
          <li key={template.id}>
            <a
              className="ds-link"
              href={publicHref(language, `${cardHref({ template, workplace: null, local }, null)}.pdf`)}
            >
              {template.title[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
