import { type Fact, publicFactsById } from "#app/guide/fact.ts";
import { type ApprovedCard, approvedIn, withApproved } from "./approved-card.ts";
import {
  allCardTemplates,
  type Block,
  blocksOf,
  type CardPart,
  type CardTemplate,
  cardParts,
} from "./card-template.ts";
import { answersInPlaceOf, type CardService, type LocalServices, nationalLinesOf } from "./local-service.ts";
import { findWorkplace, type Workplace, workplaceSlug, workplaces } from "./workplace.ts";

/** What to see, ask, clarify and do when somebody suspects violence, at one workplace or anywhere (no: tiltakskort). */
export interface ActionCard {
  /** As Komplan proposes it, or with what has been approved there in its place. */
  template: CardTemplate;
  /** What a leader there has approved. Null when the template stands. */
  approved: ApprovedCard | null;
  workplace: Workplace | null;
  /** Whose numbers it shows; those that are the same everywhere when null. */
  local: LocalServices | null;
  parts: Record<CardPart, Block[]>;
}

/** By its address: "barn" is for everyone, "barn-skole" for those who work in a school. */
export function findActionCard(slug: string, local: LocalServices | null = null): ActionCard | undefined {
  const [name = "", place, ...rest] = slug.split("-");
  const template = allCardTemplates().find((each) => each.slug === name);
  if (!template || rest.length > 0) return undefined;
  if (place === undefined) return actionCard(template, null, local);
  const shown = withApproved(template, approvedIn(template, local));
  const workplace = workplacesOf(shown).find((each) => each === findWorkplace(place));
  return workplace && actionCard(template, workplace, local);
}

export function cardSlug(template: CardTemplate, workplace: Workplace | null): string {
  return workplace === null ? template.slug : `${template.slug}-${workplaceSlug(workplace)}`;
}

/** Where a card is, or one part of it; the same in both languages but for what stands in front. */
export function cardHref(
  { template, workplace, local }: Omit<ActionCard, "parts" | "approved">,
  part: CardPart | null,
): string {
  const card = `/kort/${local?.place.slug ?? templatePlace}/${cardSlug(template, workplace)}`;
  return part === null ? card : `${card}/${partSlugs[part]}`;
}

/** Stands where the municipality would in the address of a card that has no local numbers. */
export const templatePlace = "mal";

export function findCardPart(slug: string): CardPart | undefined {
  return cardParts.find((part) => partSlugs[part] === slug);
}

const partSlugs: Record<CardPart, string> = { see: "se", ask: "spor", clarify: "avklar", act: "handle" };

export function actionCard(
  template: CardTemplate,
  workplace: Workplace | null,
  local: LocalServices | null = null,
): ActionCard {
  const approved = approvedIn(template, local);
  const shown = withApproved(template, approved);
  const [see, ask, clarify, act] = cardParts.map((part) => blocksAt(shown[part], workplace));
  return {
    template: shown,
    approved,
    workplace,
    local,
    parts: { see: see ?? [], ask: ask ?? [], clarify: clarify ?? [], act: act ?? [] },
  };
}

/** The workplaces that the template has something of its own for. */
export function workplacesOf(template: CardTemplate): Workplace[] {
  const own = new Set(blocksOf(template).flatMap((block) => block.workplaces ?? []));
  return workplaces.filter((workplace) => own.has(workplace));
}

/** The services a card leads to, those to act through first. */
export function servicesOf({ parts }: ActionCard): CardService[] {
  const blocks = cardParts.toReversed().flatMap((part) => parts[part]);
  return [...new Set(blocks.flatMap(({ service }) => service ?? []))];
}

/** What a card rests on and may be shown to everyone, each once, in the order it is met. */
export function factsOf({ parts }: ActionCard): Fact[] {
  const ids = cardParts.flatMap((part) => parts[part]).flatMap(({ facts }) => facts ?? []);
  return publicFactsById([...new Set(ids)]);
}

/** What a block of a card and a step of a flow have in common. */
export type Advice = Pick<Block, "id" | "text" | "service" | "facts">;

/** The national numbers to call first for a block: its own, or else the foremost of its service unless somebody answers here. */
export function firstLinesOf({ facts = [], service }: Advice, local: LocalServices | null = null): Fact[] {
  const own = publicFactsById(facts).filter(({ kind }) => kind === "helpline");
  if (own.length > 0 || service === undefined || answersInPlaceOf(service, local)) return own;
  return nationalLinesOf(service).slice(0, 1);
}

/** Blocks for everyone and for the workplace, each that takes another's place put where that one stood. */
function blocksAt(blocks: Block[], workplace: Workplace | null): Block[] {
  const own = blocks.filter(({ workplaces: at }) => workplace !== null && at?.includes(workplace));
  const general = blocks.filter((block) => block.workplaces === undefined);
  const added = own.filter(({ insteadOf }) => insteadOf === undefined);
  return [...general.map((block) => own.find(({ insteadOf }) => insteadOf === block.id) ?? block), ...added];
}
