import type { Bilingual } from "#app/lib/language.ts";
import type { CardBlocks } from "./approved-card.ts";
import type { Block, CardPart, CardTemplate } from "./card-template.ts";
import type { CardService } from "./local-service.ts";
import type { Workplace } from "./workplace.ts";

/** What an organisation has made of one block of a card (no: lokal blokk): its own words, left out with a reason, or a block that the template has not. */
export type LocalBlock = RewordedBlock | LeftOutBlock | OwnBlock;

interface PlacedBlock {
  blockId: string;
  part: CardPart;
}

type BesideWords = Pick<OwnBlock, "workplaces" | "service">;

export interface RewordedBlock extends PlacedBlock {
  kind: "reworded";
  text: Bilingual;
  /** Where the template showed it then, and whose number stood there, for the day the template has it no more. */
  workplaces: Workplace[];
  service: CardService | null;
  /** What the template said when it was reworded. */
  basis: Bilingual;
}

export interface LeftOutBlock extends PlacedBlock {
  kind: "leftOut";
  /** For colleagues. */
  reason: string;
  basis: Bilingual;
}

export interface OwnBlock extends PlacedBlock {
  kind: "own";
  text: Bilingual;
  /** Everywhere when empty. */
  workplaces: Workplace[];
  /** Whose number stands there. */
  service: CardService | null;
}

/** A block as the staff page shows it: what the template says now, and what has been made of it here. */
export interface BlockView {
  part: CardPart;
  id: string;
  /** Null when the template has it no more, or never had it. */
  template: Block | null;
  local: LocalBlock | null;
  /** The template's words have changed under ours: somebody must choose. */
  isOffered: boolean;
}

const partNames: readonly CardPart[] = ["see", "ask", "clarify", "act"];

/** Every block of a card in its order: those of the template, then what has been added here. */
export function viewBlocks(template: CardTemplate, local: readonly LocalBlock[]): BlockView[] {
  return partNames.flatMap((part) => {
    const own = local.filter((each) => each.part === part);
    const known = new Set(template[part].map(({ id }) => id));
    const ofTemplate = template[part].map((block) => view(part, block.id, block, localOf(own, block.id)));
    const others = own.filter(({ blockId }) => !known.has(blockId));
    return [...ofTemplate, ...others.map((each) => view(part, each.blockId, null, each))];
  });
}

/** What the card says with all of that: what is left out is gone, and what took its place at some workplaces stands by itself. */
export function adaptCard(template: CardTemplate, local: readonly LocalBlock[]): CardBlocks {
  const views = viewBlocks(template, local);
  const said = new Set(views.filter(isSaid).map(({ id }) => id));
  const [see, ask, clarify, act] = partNames.map((part) =>
    views.filter((each) => each.part === part && isSaid(each)).map((each) => withoutPlaceOf(blockOf(each), said)),
  );
  return { see: see ?? [], ask: ask ?? [], clarify: clarify ?? [], act: act ?? [] };
}

/** Parts where nothing is said to everyone. Such a card cannot be put to use. */
export function emptyParts(blocks: CardBlocks): CardPart[] {
  return partNames.filter((part) => blocks[part].every(({ workplaces }) => workplaces !== undefined));
}

function view(part: CardPart, id: string, template: Block | null, local: LocalBlock | null): BlockView {
  return { part, id, template, local, isOffered: local !== null && isOffered(template, local) };
}

function localOf(own: readonly LocalBlock[], id: string): LocalBlock | null {
  return own.find(({ blockId }) => blockId === id) ?? null;
}

/** Blocks of one's own follow no template. What was left out and is gone from the template too, needs no choice. */
function isOffered(template: Block | null, local: LocalBlock): boolean {
  if (local.kind === "own") return false;
  if (template === null) return local.kind === "reworded";
  return template.text.nb !== local.basis.nb || template.text.nn !== local.basis.nn;
}

function isSaid({ local, template }: BlockView): boolean {
  return local === null ? template !== null : local.kind !== "leftOut";
}

function blockOf(view: BlockView): Block {
  const { id, template, local } = view;
  const text = local === null || local.kind === "leftOut" ? template?.text : local.text;
  const { workplaces, service } = besideOf(view);
  return {
    ...(template ?? { id }),
    text: text ?? { nb: "", nn: "" },
    ...(workplaces.length > 0 && { workplaces }),
    ...(service !== null && { service }),
  };
}

/** What stands beside its words: as the template has it, or as it was kept here. */
export function besideOf({ template, local }: BlockView): BesideWords {
  if (template) return besideWords(template);
  return local === null || local.kind === "leftOut" ? { workplaces: [], service: null } : local;
}

/** What follows a block of the template that is reworded. */
export function besideWords({ workplaces, service }: Block): BesideWords {
  return { workplaces: workplaces ?? [], service: service ?? null };
}

function withoutPlaceOf({ insteadOf, ...block }: Block, said: ReadonlySet<string>): Block {
  return insteadOf === undefined || !said.has(insteadOf) ? block : { ...block, insteadOf };
}
