import type { ReactNode } from "react";
import type { PublishedText } from "#app/lib/inserted.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { useScripts } from "#app/plan/use-autosave.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { ChapterText } from "./chapter-text.tsx";
import { writingText } from "./text.ts";
import { useNewest } from "./use-newest.ts";

interface Props {
  /** Where to ask for the text as it stands now. */
  address: string;
  mark: string;
  title: string;
  text: PublishedText;
  /** What stands between the heading and the text. */
  children: ReactNode;
}

/** A chapter for those who may read it and not write: with scripts it follows what others write. */
export function FollowedChapter({ address, mark, title, text, children }: Props) {
  const language = useLanguage();
  const t = writingText[language];
  const { newest, isLoggedOut } = useNewest(address, mark);
  const follows = useScripts() && !isLoggedOut;
  return (
    <>
      <Heading level={1}>{newest?.title ?? title}</Heading>
      {children}
      <p className="quiet">
        {frameText[language].chapter.readOnly} {follows && t.follows}
      </p>
      {isLoggedOut && (
        <Alert kind="warning" live>
          {t.stoppedFollowing}
        </Alert>
      )}
      <ChapterText text={newest?.text ?? text} startLevel={2} />
    </>
  );
}
