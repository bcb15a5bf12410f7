import type { Role, User } from "./user.ts";

/** Anything that belongs to an organisation: the organisation itself, a plan, a chapter, a goal. */
export interface InOrganisation {
  organisationId: string;
}

/** A measure, as far as the right to report on it is concerned. */
export interface MeasureOfSomebody extends InOrganisation {
  responsible: { positionId: string } | null;
}

/** A plan and one of the municipalities that shall adopt it. */
export interface AdoptionByMunicipality extends InOrganisation {
  /** The municipality's own organisation, when it has one here. */
  municipalityOrganisationId: string | null;
}

/** A comment, as far as the right to settle it is concerned. */
export interface CommentOfSomebody extends InOrganisation {
  writtenBy: string;
}

/** Everything a user can be permitted to do, and what it is done to. */
export interface Actions {
  "organisation:read": InOrganisation;
  /** Agencies, functions and people. */
  "organisation:administer": InOrganisation;
  /** The subject is the organisation that shall own the plan. Importing a plan is creating one. */
  "plan:create": InOrganisation;
  "plan:read": InOrganisation;
  "plan:edit": InOrganisation;
  "plan:publish": InOrganisation;
  "adoption:record": AdoptionByMunicipality;
  "measure:edit": InOrganisation;
  "measure:report": MeasureOfSomebody;
  "history:read": InOrganisation;
  /** To say something of the plan while it is being written, and to suggest other words. Changes nothing in it. */
  "plan:comment": InOrganisation;
  /** To say that a comment is dealt with, or that it is not. */
  "comment:settle": CommentOfSomebody;
  /** To give points to proposed focus areas. */
  "priority:vote": InOrganisation;
  /** To let others take over a published measure, or to take that back. */
  "measure:offer": InOrganisation;
}

type Rules = { [Action in keyof Actions]: (user: User, subject: Actions[Action]) => boolean };

const rules: Rules = {
  "organisation:read": reads,
  "organisation:administer": (user, { organisationId }) => is(user, organisationId, "coordinator", "administrator"),
  "plan:create": edits,
  "plan:read": reads,
  "plan:edit": edits,
  "plan:publish": (user, { organisationId }) => is(user, organisationId, "coordinator", "leader"),
  "adoption:record": (user, adoption) => edits(user, adoption) || speaksFor(user, adoption),
  "measure:edit": edits,
  "measure:report": (user, measure) => edits(user, measure) || answersFor(user, measure),
  "history:read": (user, { organisationId }) =>
    is(user, organisationId, "coordinator", "editor", "leader", "administrator"),
  "plan:comment": reads,
  "comment:settle": (user, comment) => edits(user, comment) || (comment.writtenBy === user.id && reads(user, comment)),
  "priority:vote": (user, { organisationId }) => is(user, organisationId, "coordinator", "editor", "contact", "leader"),
  "measure:offer": (user, { organisationId }) => is(user, organisationId, "coordinator"),
};

/** Whether somebody may do this to that. The first wall; the second is the database's own (row-level security). */
export function can<Action extends keyof Actions>(user: User, action: Action, subject: Actions[Action]): boolean {
  return rules[action](user, subject);
}

/** What lets whoever answers for something reach into an organisation where they have no role themselves. */
export const actionsFromOutside: readonly (keyof Actions)[] = [
  "adoption:record",
  "measure:report",
  "plan:comment",
  "comment:settle",
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
