// Written by "npm run db:types" from the migrated database. Do not change by hand.
import type { ColumnType, Generated } from "kysely";
import type { OfferedMeasure } from "#app/bank/offer.ts";
import type { DoneSheet, SheetPicks } from "#app/import/sheet/sheet-decision.ts";
import type { StoredSheet } from "#app/import/sheet/stored-sheet.ts";
import type { StoredImport } from "#app/import/stored-import.ts";
import type { Block, Inline, RichText } from "#app/lib/rich-text.ts";
import type { AnswerContent } from "#app/mapping/answer.ts";
import type { Perspective } from "#app/plan/group-member.ts";
import type { NationalCategory, Origin, TargetGroup, ViolenceForm } from "#app/plan/measure.ts";
import type { Publication } from "#app/publication/publication.ts";
import type { ReportContent } from "#app/report/report-content.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** Comes as a Date; an ISO text may be given. */
type Moment = ColumnType<Date, Date | string, Date | string>;
/** The database sets it when nothing is given. */
type MomentOfInsert = ColumnType<Date, Date | string | undefined, Date | string>;

/** Every table and its columns. */
export interface Tables {
  "access.jobRun": {
    job: string;
    day: string;
    runner: string;
    heardAt: Moment;
    finishedAt: Moment | null;
    tries: Generated<number>;
    nextTryAt: Moment | null;
  };
  "access.loginLink": {
    tokenDigest: Buffer;
    browserDigest: Buffer;
    email: string;
    createdAt: Moment;
    expiresAt: Moment;
    usedAt: Moment | null;
  };
  "access.oidcAttempt": {
    stateDigest: Buffer;
    browserDigest: Buffer;
    nonce: string;
    codeVerifier: string;
    returnTo: string;
    expiresAt: Moment;
  };
  "access.outgoingMail": {
    id: string;
    recipient: string;
    subject: string;
    body: string;
    createdAt: MomentOfInsert;
    sentAt: Moment | null;
    attempts: Generated<number>;
    failure: Generated<string>;
    senderId: string | null;
    nextTryAt: MomentOfInsert;
    claimedBy: string | null;
    claimedUntil: Moment | null;
    handedOverAt: Moment | null;
    givenUpAt: Moment | null;
  };
  "access.person": {
    id: string;
    name: string;
    email: string;
    language: Generated<"nb" | "nn">;
    example: Generated<boolean>;
    createdAt: MomentOfInsert;
  };
  "access.sentForm": {
    personId: string;
    key: string;
    location: string;
    sentAt: MomentOfInsert;
  };
  "access.session": {
    idDigest: Buffer;
    personId: string;
    csrfToken: string;
    createdAt: Moment;
    lastSeenAt: Moment;
    expiresAt: Moment;
  };
  "audit.entry": {
    organisationId: string;
    number: number;
    at: Moment;
    actor: string;
    action: string;
    subject: string;
    digest: string;
    previousHash: string;
    hash: string;
  };
  "audit.head": {
    organisationId: string;
    number: number;
    hash: string;
  };
  "audit.salt": {
    organisationId: string;
    number: number;
    salt: Buffer;
  };
  "published.approved": {
    organisationId: string;
    kind: "card" | "flow";
    subjectId: string;
    version: number;
    content: string;
    hash: string;
    signature: string;
    publishedAt: MomentOfInsert;
  };
  "published.directory": {
    organisationId: string;
    version: number;
    content: string;
    hash: string;
    signature: string;
    publishedAt: MomentOfInsert;
  };
  "published.offer": {
    organisationId: string;
    id: string;
    planId: string;
    version: number;
    number: string;
    heading: "prevention" | "shelter" | "otherHelp" | "atRisk" | "perpetrators" | "coordination" | "knownHelp" | "internalControl";
    result: string;
    content: OfferedMeasure;
    offeredOn: string;
  };
  "published.offerWithdrawal": {
    organisationId: string;
    offerId: string;
    withdrawnOn: string;
  };
  "published.publication": {
    id: string;
    organisationId: string;
    planId: string;
    slug: string;
    version: number;
    hash: string;
    content: Publication;
    publishedOn: string;
    publishedAt: MomentOfInsert;
  };
  "reference.county": {
    countyNumber: string;
    name: string;
    rvts: string;
    rvtsBasis: "kilde" | "avledet";
    statsforvalter: string;
  };
  "reference.municipality": {
    kommunenummer: string;
    name: string;
    nameNorwegian: string;
    nameSami: string;
    nameKven: string;
    countyNumber: string;
    county: string;
    languageForm: "bokmål" | "nynorsk" | "nøytral";
    website: string;
    example: Generated<boolean>;
  };
  "reference.municipalityChange": {
    onDate: string;
    oldNumber: string;
    oldName: string;
    newNumber: string;
    newName: string;
    kind: string;
  };
  "reference.population": {
    kommunenummer: string;
    onDate: string;
    ages: number[];
  };
  "reference.populationTotal": {
    kommunenummer: string;
    onDate: string;
    residents: number;
  };
  "work.adjacentPlan": {
    organisationId: string;
    id: string;
    planId: string;
    kind: "planningStrategy" | "societalPart" | "thematic" | "childProtection" | "publicHealth" | "preparedness" | "other";
    title: string;
    reference: Generated<string>;
    relation: Generated<string>;
    reviewOn: string | null;
    sort: number;
  };
  "work.adoption": {
    organisationId: string;
    planId: string;
    kommunenummer: string;
    hearingFrom: string | null;
    hearingTo: string | null;
    adoptedOn: string | null;
    adoptedBy: Generated<string>;
    byCouncil: Generated<boolean>;
    caseNumber: Generated<string>;
    link: Generated<string>;
  };
  "work.agency": {
    organisationId: string;
    id: string;
    name: string;
    external: Generated<boolean>;
  };
  "work.approval": {
    organisationId: string;
    kind: "card" | "flow";
    subjectId: string;
    version: number;
    hash: string;
    proposedBy: string;
    approvedBy: string;
    approvedOn: string;
    validUntil: string;
    withdrawnOn: string | null;
    changers: string[];
  };
  "work.assignment": {
    organisationId: string;
    id: string;
    planId: string;
    initiative: Generated<string>;
    initiatedOn: string | null;
    decidedBy: Generated<string>;
    decidedOn: string | null;
    caseNumber: Generated<string>;
    link: Generated<string>;
    savedBy: string;
    savedAt: MomentOfInsert;
  };
  "work.bounce": {
    organisationId: string;
    id: string;
    recipient: string;
    code: string;
    failedAt: Moment;
  };
  "work.calendarFeed": {
    organisationId: string;
    id: string;
    digest: Buffer;
    personId: string;
    planId: string | null;
    positionId: string | null;
    createdAt: MomentOfInsert;
    revokedAt: Moment | null;
  };
  "work.change": {
    organisationId: string;
    id: string;
    planId: string;
    part: "plan" | "chapter" | "focusArea" | "goal" | "measure" | "groups" | "adoption" | "groupText" | "involvement" | "meeting";
    partId: string;
    before: Json | null;
    after: Json | null;
    changedBy: string;
    changedAt: MomentOfInsert;
  };
  "work.chapter": {
    organisationId: string;
    id: string;
    planId: string;
    kind: "text" | "focusAreas" | "measureList";
    template: string;
    title: string;
    body: RichText;
    sort: number;
    version: Generated<number>;
    deletedAt: Moment | null;
  };
  "work.chapterDocument": {
    organisationId: string;
    chapterId: string;
    state: Buffer;
  };
  "work.chapterUpdate": {
    organisationId: string;
    id: string;
    chapterId: string;
    bytes: Buffer;
    writtenBy: string;
    writtenAt: MomentOfInsert;
  };
  "work.comment": {
    organisationId: string;
    id: string;
    planId: string;
    part: "chapter" | "goal" | "measure";
    partId: string;
    quote: Generated<string>;
    body: string;
    writtenBy: string;
    writtenAt: MomentOfInsert;
    doneAt: Moment | null;
  };
  "work.commentReply": {
    organisationId: string;
    id: string;
    commentId: string;
    body: string;
    writtenBy: string;
    writtenAt: MomentOfInsert;
  };
  "work.cooperationMember": {
    organisationId: string;
    memberId: string;
  };
  "work.costKey": {
    organisationId: string;
    planId: string;
    kind: "equal" | "residents" | "own";
  };
  "work.costShare": {
    organisationId: string;
    planId: string;
    kommunenummer: string;
    hundredths: number;
  };
  "work.evaluation": {
    organisationId: string;
    id: string;
    planId: string;
    occasion: "midterm" | "final";
    heldOn: string | null;
    answers: Generated<Json>;
    version: Generated<number>;
  };
  "work.evaluationMeasure": {
    organisationId: string;
    evaluationId: string;
    measureId: string;
    result: "reached" | "partly" | "not" | "cannotTell" | null;
    words: Generated<string>;
  };
  "work.factLook": {
    organisationId: string;
    planId: string;
    factId: string;
    lookedOn: string;
  };
  "work.focusArea": {
    organisationId: string;
    id: string;
    planId: string;
    title: string;
    reason: Generated<string>;
    period: Generated<"this" | "next">;
    sort: number;
    version: Generated<number>;
    deletedAt: Moment | null;
  };
  "work.focusProposal": {
    organisationId: string;
    id: string;
    planId: string;
    nationalArea: string | null;
    title: string;
    reason: Generated<string>;
    mapping: Generated<string>;
    targetGroups: Generated<TargetGroup[]>;
    period: "this" | "next" | null;
    periodReason: Generated<string>;
    focusAreaId: string | null;
    sort: number;
    version: Generated<number>;
  };
  "work.followUp": {
    organisationId: string;
    planId: string;
    reminders: Generated<boolean>;
    intervalMonths: Generated<number>;
    escalates: Generated<boolean>;
  };
  "work.goal": {
    organisationId: string;
    id: string;
    planId: string;
    focusAreaId: string;
    level: "general" | "agency" | "user";
    title: string;
    strategy: Generated<string>;
    sort: number;
    version: Generated<number>;
    deletedAt: Moment | null;
  };
  "work.groupSeat": {
    organisationId: string;
    id: string;
    planId: string;
    kind: "projectLeader" | "working" | "steering" | "reference";
    title: string;
    agency: Generated<string>;
    sort: number;
    positionId: string | null;
    role: Generated<"leader" | "secretary" | "member" | "deputy">;
    subGroup: Generated<string>;
    perspectives: Generated<Perspective[]>;
    cleared: boolean | null;
    hours: number | null;
  };
  "work.helpSetting": {
    organisationId: string;
    languages: Generated<string[]>;
    exit: Generated<string>;
  };
  "work.import": {
    organisationId: string;
    id: string;
    fileName: string;
    content: StoredImport;
    importedBy: string;
    importedAt: MomentOfInsert;
    planId: string | null;
  };
  "work.involvement": {
    organisationId: string;
    id: string;
    planId: string;
    kind: "leader" | "elderCouncil" | "disabilityCouncil" | "youthCouncil" | "policeCouncil" | "committee" | "voluntary" | "userOrganisation" | "partner" | "livedExperience";
    name: string;
    wish: Generated<string>;
    safety: Generated<string>;
    askedOn: string | null;
    said: Generated<string>;
    done: Generated<string>;
    version: Generated<number>;
  };
  "work.link": {
    organisationId: string;
    id: string;
    digest: Buffer;
    purpose: "mapping" | "status" | "service";
    subjectId: string;
    language: "nb" | "nn";
    createdBy: string | null;
    createdAt: MomentOfInsert;
    expiresAt: Moment;
    revokedAt: Moment | null;
  };
  "work.localBlock": {
    organisationId: string;
    cardId: string;
    blockId: string;
    part: "see" | "ask" | "clarify" | "act";
    kind: "reworded" | "leftOut" | "own";
    nb: Generated<string>;
    nn: Generated<string>;
    reason: Generated<string>;
    workplaces: Generated<string[]>;
    service: Generated<string>;
    basisNb: Generated<string>;
    basisNn: Generated<string>;
    addedAt: MomentOfInsert;
  };
  "work.localCard": {
    organisationId: string;
    cardId: string;
    changedBy: string;
    changedAt: Moment;
    proposedBy: string | null;
    proposedAt: Moment | null;
    proposedHash: Generated<string>;
    seenFacts: Generated<Json>;
    changers: Generated<string[]>;
  };
  "work.localFlow": {
    organisationId: string;
    flowId: string;
    steps: Json | null;
    basis: Json | null;
    changedBy: string;
    changedAt: Moment;
    changers: Generated<string[]>;
    proposedBy: string | null;
    proposedAt: Moment | null;
    proposedHash: Generated<string>;
  };
  "work.mandate": {
    organisationId: string;
    id: string;
    planId: string;
    purpose: Generated<string>;
    questions: Generated<string[]>;
    startsOn: string | null;
    endsOn: string | null;
    budget: number | null;
    hours: number | null;
    reporting: Generated<string>;
    limits: Generated<string>;
    savedBy: string;
    savedAt: MomentOfInsert;
  };
  "work.mandateMilestone": {
    organisationId: string;
    mandateId: string;
    title: string;
    due: string;
    sort: number;
  };
  "work.mappingAnswer": {
    organisationId: string;
    requestId: string;
    content: AnswerContent;
    savedAt: Moment;
    handedInAt: Moment | null;
  };
  "work.mappingMeasure": {
    organisationId: string;
    measureId: string;
    requestId: string;
    origin: string;
  };
  "work.mappingRequest": {
    organisationId: string;
    id: string;
    roundId: string;
    agencyId: string;
    agency: string;
    recipient: string;
    language: "nb" | "nn";
    sentAt: Moment | null;
    remindedAt: Moment | null;
  };
  "work.mappingRound": {
    organisationId: string;
    id: string;
    planId: string;
    formVersion: number;
    words: Generated<string>;
    deadline: string;
    planTitle: string;
    sender: string;
    createdBy: string;
    createdAt: MomentOfInsert;
  };
  "work.mappingSummary": {
    organisationId: string;
    planId: string;
    strengths: Generated<string>;
    gaps: Generated<string>;
  };
  "work.measure": {
    organisationId: string;
    id: string;
    planId: string;
    title: string;
    points: Generated<string[]>;
    reason: Generated<string>;
    kind: "new" | "continued" | "extended" | null;
    targetGroups: Generated<TargetGroup[]>;
    violenceForms: Generated<ViolenceForm[]>;
    nationalCategory: NationalCategory | null;
    legalBasis: Generated<string[]>;
    positionId: string | null;
    responsibleText: Generated<string>;
    municipalities: Generated<string[]>;
    startsOn: string | null;
    endsOn: string | null;
    periodText: Generated<string>;
    period: Generated<"this" | "next">;
    hours: number | null;
    funding: "withinBudget" | "grant" | "newMoney" | null;
    resourcesText: Generated<string>;
    baseline: Generated<string>;
    target: Generated<string>;
    indicatorSource: Generated<string>;
    evaluationMethod: Generated<string>;
    evaluationOn: string | null;
    publicRemark: Generated<string>;
    internalRemark: Generated<string>;
    version: Generated<number>;
    deletedAt: Moment | null;
    origin: Origin | null;
    writtenAt: MomentOfInsert;
  };
  "work.measureCost": {
    organisationId: string;
    measureId: string;
    year: number;
    kroner: number;
  };
  "work.measureGoal": {
    organisationId: string;
    measureId: string;
    goalId: string;
    sort: number;
  };
  "work.measurePartner": {
    organisationId: string;
    measureId: string;
    name: Generated<string>;
    part: Generated<string>;
    sort: number;
    agencyId: string | null;
    positionId: string | null;
  };
  "work.meeting": {
    organisationId: string;
    id: string;
    planId: string;
    kind: "meeting" | "kickOff" | "workSeminar" | "information" | "hearingSeminar" | "startConference" | "professionalDay" | "midTermEvaluation";
    groupKind: "working" | "steering" | "reference" | null;
    title: Generated<string>;
    heldOn: string;
    startsAt: string | null;
    endsAt: string | null;
    place: Generated<string>;
    agenda: Generated<string[]>;
    cancelled: Generated<boolean>;
    version: Generated<number>;
  };
  "work.meetingDecision": {
    organisationId: string;
    meetingId: string;
    sort: number;
    decision: string;
    responsible: Generated<string>;
    due: string | null;
  };
  "work.membership": {
    organisationId: string;
    personId: string;
    role: "coordinator" | "editor" | "contact" | "leader" | "adviser" | "administrator";
    fromDate: string;
    toDate: string | null;
  };
  "work.milestone": {
    organisationId: string;
    measureId: string;
    title: string;
    due: string;
    doneOn: string | null;
    sort: number;
  };
  "work.organisation": {
    id: string;
    slug: string;
    name: string;
    kind: "municipality" | "cooperation";
    kommunenummer: string | null;
    language: "nb" | "nn";
    uustatusLink: Generated<string>;
    example: Generated<boolean>;
    createdAt: MomentOfInsert;
  };
  "work.plan": {
    organisationId: string;
    id: string;
    slug: string;
    title: string;
    subtitle: Generated<string>;
    language: "nb" | "nn";
    startsOn: string | null;
    endsOn: string | null;
    evaluationOn: string | null;
    mandate: Generated<string>;
    layout: Generated<"sevenColumns" | "wishes">;
    version: Generated<number>;
    createdAt: MomentOfInsert;
  };
  "work.planAdviser": {
    organisationId: string;
    planId: string;
    personId: string;
    fromDate: string;
    toDate: string | null;
    invitedBy: string;
    acceptedAt: Moment | null;
  };
  "work.planGroup": {
    organisationId: string;
    planId: string;
    kind: "projectLeader" | "working" | "steering" | "reference";
    tasks: Generated<string>;
    responsibility: Generated<string>;
  };
  "work.planStep": {
    organisationId: string;
    id: string;
    planId: string;
    step: string;
    state: "open" | "underWay" | "done" | "skipped";
    reason: Generated<string>;
    dueOn: string | null;
    positionId: string | null;
    setBy: string;
    setAt: MomentOfInsert;
  };
  "work.position": {
    organisationId: string;
    id: string;
    agencyId: string;
    title: string;
  };
  "work.positionHolder": {
    organisationId: string;
    positionId: string;
    personId: string;
    fromDate: string;
    toDate: string | null;
  };
  "work.preparedness": {
    organisationId: string;
    planId: string;
    kind: "emergency" | "action" | "communication";
    mentioned: "yes" | "no" | "unknown";
    place: Generated<string>;
    lookedOn: string | null;
  };
  "work.priorityRound": {
    organisationId: string;
    id: string;
    planId: string;
    points: number;
    openedAt: MomentOfInsert;
    closedAt: Moment | null;
  };
  "work.priorityTotal": {
    organisationId: string;
    roundId: string;
    proposalId: string;
    points: number;
  };
  "work.priorityVoter": {
    organisationId: string;
    roundId: string;
    personId: string;
  };
  "work.quietPeriod": {
    organisationId: string;
    id: string;
    name: Generated<string>;
    startsOn: string;
    endsOn: string;
  };
  "work.reminderNotice": {
    organisationId: string;
    id: string;
    personId: string;
    kind: "unanswered" | "vacant" | "ending";
    subjectIds: string[];
    toldOn: string;
  };
  "work.reminderStop": {
    organisationId: string;
    id: string;
    measureId: string | null;
    personId: string | null;
    until: string | null;
  };
  "work.renewal": {
    organisationId: string;
    nextPlanId: string;
    planId: string;
    madeOn: string;
  };
  "work.renewalChoice": {
    organisationId: string;
    planId: string;
    measureId: string;
    choice: "continued" | "changed" | "ended" | "done" | null;
    reason: Generated<string>;
  };
  "work.reportClosing": {
    organisationId: string;
    id: string;
    periodId: string;
    content: ReportContent;
    closedAt: MomentOfInsert;
    closedBy: string;
    undoneAt: Moment | null;
    undoneBy: string | null;
    undoReason: Generated<string>;
  };
  "work.reportPeriod": {
    organisationId: string;
    id: string;
    planId: string;
    fromDate: string;
    toDate: string;
    due: string;
    introduction: Generated<string>;
    openedAt: MomentOfInsert;
    openedBy: string;
  };
  "work.secretAddress": {
    organisationId: string;
    serviceId: string;
    address: string;
  };
  "work.service": {
    organisationId: string;
    id: string;
    agencyId: string;
    kind: string;
    name: string;
    about: Generated<string>;
    place: Generated<string>;
    directions: Generated<string>;
    website: Generated<string>;
    price: Generated<string>;
    access: "direct" | "callFirst" | "referral";
    interpreter: "yes" | "onRequest" | "no" | "unknown";
    languages: Generated<string[]>;
    audiences: Generated<string[]>;
    sexes: Generated<"all" | "women" | "men">;
    fromAge: number | null;
    toAge: number | null;
    opening: Json;
    shown: Generated<boolean>;
    contactEmail: Generated<string>;
    language: "nb" | "nn";
    confirmedOn: string | null;
    confirmedBy: "staff" | "service" | null;
  };
  "work.serviceArea": {
    organisationId: string;
    serviceId: string;
    kommunenummer: string;
  };
  "work.serviceCheck": {
    organisationId: string;
    id: string;
    serviceId: string;
    recipient: string;
    sentOn: string;
    answeredAt: Moment | null;
    answer: "right" | "wrong" | null;
    words: Generated<string>;
    settledAt: Moment | null;
  };
  "work.servicePhone": {
    organisationId: string;
    id: string;
    serviceId: string;
    number: string;
    words: Generated<string>;
    proposedBy: string;
    proposedAt: Moment;
    confirmedBy: string | null;
    confirmedAt: Moment | null;
    endedAt: Moment | null;
  };
  "work.sheetImport": {
    organisationId: string;
    id: string;
    planId: string;
    fileName: string;
    content: StoredSheet;
    choices: SheetPicks;
    done: DoneSheet | null;
    importedBy: string;
    importedAt: MomentOfInsert;
    doneAt: Moment | null;
    undoneAt: Moment | null;
  };
  "work.statistics": {
    organisationId: string;
    kommunenummer: string;
    tableId: string;
    fetchedAt: MomentOfInsert;
    figures: Json;
  };
  "work.statusReport": {
    organisationId: string;
    id: string;
    measureId: string;
    phase: "notStarted" | "underWay" | "done" | "permanent" | "stopped";
    late: boolean;
    comment: string;
    internalNote: string;
    reportedBy: string | null;
    reportedAt: MomentOfInsert;
    requestId: string | null;
    cause: "capacity" | "money" | "waiting" | "changedNeed" | "other" | null;
    decisionNeeded: Generated<string>;
    onTimeReason: Generated<string>;
  };
  "work.statusRequest": {
    organisationId: string;
    id: string;
    personId: string | null;
    passedFrom: string | null;
    recipient: string;
    language: "nb" | "nn";
    sender: string;
    askedOn: string;
    answerBy: string;
    sentAnewOn: string | null;
  };
  "work.statusRequestMeasure": {
    organisationId: string;
    requestId: string;
    measureId: string;
    planId: string;
    planTitle: string;
    number: string;
    title: string;
    points: string[];
    function: string;
    startsOn: string | null;
    due: string | null;
    phase: "notStarted" | "underWay" | "done" | "permanent" | "stopped";
    late: boolean;
    onTimeReason: Generated<string>;
    comment: Generated<string>;
    reportedOn: string | null;
    occasion: "ask" | "before30" | "before7" | "before1" | "after1" | "after7" | "after30" | "monthly" | "interval" | "period";
    sort: number;
    positionId: string | null;
  };
  "work.suggestion": {
    organisationId: string;
    id: string;
    planId: string;
    chapterId: string | null;
    path: number[] | null;
    before: Block;
    after: Inline[] | null;
    note: Generated<string>;
    writtenBy: string;
    writtenAt: MomentOfInsert;
    outcome: "accepted" | "rejected" | null;
    answer: Generated<string>;
    decidedBy: string | null;
    decidedAt: Moment | null;
    measureId: string | null;
    field: "title" | "points" | "reason" | "resourcesText" | "evaluationMethod" | "publicRemark" | null;
  };
  "work.yearDate": {
    organisationId: string;
    id: string;
    planId: string;
    kind: "budget" | "council" | "reporting" | "other";
    title: string;
    month: number;
    day: number | null;
  };
}
