interface Props {
  /** Where the block is. */
  address: string;
  /** What the block is called by those who hear the page. */
  title: string;
  words: { code: string; see: string };
}

/** What another site needs to show a block of ours, and the block itself. */
export function EmbedCode({ address, title, words }: Props) {
  const code = `<iframe src="${address}" title="${title}" width="100%" height="420" loading="lazy"></iframe>`;
  return (
    <>
      <details>
        <summary>{words.code}</summary>
        <pre className="embed-code">
          <code>{code}</code>
        </pre>
      </details>
      <p>
        <a className="ds-link" href={address}>
          {words.see}
        </a>
      </p>
    </>
  );
}
