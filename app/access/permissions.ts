import type { Role, User } from "./user.ts";

/** Anything that belongs to an organisation: the organisation itself, an import, a plan, a chapter. */
export interface InOrganisation {
  organisationId: string;
}

/** A plan itself, or a part of one. Which plan it is, decides whether an invited adviser may know of it. */
export type InPlan = PlanItself | PartOfPlan;

interface PlanItself extends InOrganisation {
  id: string;
  slug: string;
  planId?: never;
}

export interface PartOfPlan extends InOrganisation {
  planId: string;
}

/** A measure, as far as the right to report on it is concerned. */
export interface MeasureOfSomebody extends PartOfPlan {
  responsible: { positionId: string } | null;
}

/** A stop of what Komplan sends of its own accord, as far as the right to set it is concerned. */
export interface StopOfSomebody extends PartOfPlan {
  /** Null when it is about a measure. */
  personId: string | null;
}

/** A function, as far as the right to read what waits for it is concerned. */
export interface PositionOfSomebody extends InOrganisation {
  positionId: string;
}

/** A plan and one of the municipalities that shall adopt it. */
export interface AdoptionByMunicipality extends PartOfPlan {
  /** The municipality's own organisation, when it has one here. */
  municipalityOrganisationId: string | null;
}

/** A comment, as far as the right to settle it is concerned. */
export interface CommentOfSomebody extends PartOfPlan {
  writtenBy: string;
}

/** Everything a user can be permitted to do, and what it is done to. */
export interface Actions {
  "organisation:read": InOrganisation;
  /** Agencies, functions and people. */
  "organisation:administer": InOrganisation;
  /** The subject is the organisation that shall own the plan. Importing a plan is creating one. */
  "plan:create": InOrganisation;
  "plan:read": InPlan;
  "plan:edit": InPlan;
  "plan:publish": InPlan;
  /** To let somebody from outside read a plan and say what they think of it, and to end that. */
  "plan:invite": InPlan;
  "adoption:record": AdoptionByMunicipality;
  "measure:edit": InPlan;
  "measure:report": MeasureOfSomebody;
  /** To stop what Komplan sends of its own accord, about a measure or to somebody, and to start it again. */
  "reminder:stop": StopOfSomebody;
  "history:read": InPlan;
  /** To say something of the plan while it is being written, and to suggest other words. Changes nothing in it. */
  "plan:comment": InPlan;
  /** To say that a comment is dealt with, or that it is not. */
  "comment:settle": CommentOfSomebody;
  /** To give points to proposed focus areas. */
  "priority:vote": InPlan;
  /** To let others take over a published measure, or to take that back. */
  "measure:offer": InPlan;
  /** To have deadlines in one's own calendar. For those who belong to the organisation. */
  "calendar:subscribe": InOrganisation;
  /** What residents are told of the organisation's services. */
  "service:edit": InOrganisation;
  /** To make an action card or a flow the organisation's own, and ask for approval. */
  "card:edit": InOrganisation;
  /** To stand for a card or a flow that somebody else has changed. */
  "card:approve": InOrganisation;
  /** To stand for a telephone number that somebody else has proposed. */
  "phone:confirm": InOrganisation;
  /** Where a crisis centre is, which nobody else may know. */
  "secret:read": InOrganisation;
  /** To read all that a function answers for, on one page. */
  "position:takeOver": PositionOfSomebody;
}

type Rules = { [Action in keyof Actions]: (user: User, subject: Actions[Action]) => boolean };

const rules: Rules = {
  "organisation:read": reads,
  "organisation:administer": (user, { organisationId }) => is(user, organisationId, "coordinator", "administrator"),
  "plan:create": edits,
  "plan:read": readsPlan,
  "plan:edit": edits,
  "plan:publish": (user, { organisationId }) => is(user, organisationId, "coordinator", "leader"),
  "plan:invite": (user, { organisationId }) => is(user, organisationId, "coordinator"),
  "adoption:record": (user, adoption) => edits(user, adoption) || speaksFor(user, adoption),
  "measure:edit": edits,
  "measure:report": (user, measure) => edits(user, measure) || answersFor(user, measure),
  "reminder:stop": (user, stop) => edits(user, stop) || (stop.personId === user.id && reads(user, stop)),
  "history:read": (user, { organisationId }) =>
    is(user, organisationId, "coordinator", "editor", "leader", "administrator"),
  "plan:comment": readsPlan,
  "comment:settle": (user, comment) =>
    edits(user, comment) || (comment.writtenBy === user.id && readsPlan(user, comment)),
  "priority:vote": (user, { organisationId }) => is(user, organisationId, "coordinator", "editor", "contact", "leader"),
  "measure:offer": (user, { organisationId }) => is(user, organisationId, "coordinator"),
  "calendar:subscribe": reads,
  "service:edit": edits,
  "card:edit": edits,
  "card:approve": (user, { organisationId }) => is(user, organisationId, "leader"),
  "phone:confirm": (user, { organisationId }) =>
    is(user, organisationId, "coordinator", "editor", "leader", "administrator"),
  "secret:read": (user, { organisationId }) => is(user, organisationId, "coordinator"),
  "position:takeOver": (user, position) =>
    is(user, position.organisationId, "coordinator", "leader") ||
    (reads(user, position) && user.positions.includes(position.positionId)),
};

/** Whether somebody may do this to that. The first wall; the second is the database's own (row-level security). */
export function can<Action extends keyof Actions>(user: User, action: Action, subject: Actions[Action]): boolean {
  return rules[action](user, subject);
}

/** Whether somebody may know that a thing is there. What they may not know of, is answered as if it were not. */
export function sees(user: User, subject: InOrganisation | InPlan): boolean {
  return isInPlan(subject) ? readsPlan(user, subject) : reads(user, subject);
}

/** What lets whoever answers for something reach into an organisation where they have no role themselves. */
export const actionsFromOutside: readonly (keyof Actions)[] = [
  "adoption:record",
  "measure:report",
  "reminder:stop",
  "plan:comment",
  "comment:settle",
  "calendar:subscribe",
];

type OrganisationAction = { [A in keyof Actions]: InOrganisation extends Actions[A] ? A : never }[keyof Actions];

/** The organisations where somebody may do this, for lists and choices. */
export function organisationsWhere(user: User, action: OrganisationAction): string[] {
  return readableOrganisations(user).filter((organisationId) => can(user, action, { organisationId }));
}

/** Own organisations, and the cooperations that one's own municipalities belong to. */
export function readableOrganisations(user: User): string[] {
  return [...new Set([...ownOrganisations(user), ...user.cooperations])];
}

/** Organisations where one has a role oneself. */
export function ownOrganisations(user: User): string[] {
  return [...new Set(user.memberships.map(({ organisationId }) => organisationId))];
}

function reads(user: User, { organisationId }: InOrganisation): boolean {
  return readableOrganisations(user).includes(organisationId);
}

/** All that the organisation's own may read, and the adviser of this one plan. */
function readsPlan(user: User, subject: InPlan): boolean {
  return reads(user, subject) || advises(user, subject);
}

/** Invited to just this plan (no: rådgiver). */
export function advises(user: User, subject: InPlan): boolean {
  const planId = subject.planId ?? subject.id;
  return user.advisedPlans.some((plan) => plan.organisationId === subject.organisationId && plan.planId === planId);
}

/** Invited to a plan of an organisation that one knows nothing else of. */
export function isOnlyAdviser(user: User, plan: InPlan): boolean {
  return advises(user, plan) && !reads(user, plan);
}

function isInPlan(subject: InOrganisation | InPlan): subject is InPlan {
  return "planId" in subject || "slug" in subject;
}

function edits(user: User, { organisationId }: InOrganisation): boolean {
  return is(user, organisationId, "coordinator", "editor");
}

/** A municipality in a cooperation records its own hearing and decision. */
function speaksFor(user: User, adoption: AdoptionByMunicipality): boolean {
  const { municipalityOrganisationId } = adoption;
  if (municipalityOrganisationId === null || !reads(user, adoption)) return false;
  return is(user, municipalityOrganisationId, "coordinator", "leader");
}

/** The right follows the function, so that a change of holder moves it too. */
function answersFor(user: User, measure: MeasureOfSomebody): boolean {
  return (
    measure.responsible !== null && reads(user, measure) && user.positions.includes(measure.responsible.positionId)
  );
}

function is(user: User, organisationId: string, ...roles: Role[]): boolean {
  return user.memberships.some((member) => member.organisationId === organisationId && roles.includes(member.role));
}
