create table work.plan (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  slug            text not null unique check (slug ~ '^[a-z0-9-]+$'),
  title           text not null check (title <> ''),
  subtitle        text not null default '',
  language        text not null check (language in ('nb', 'nn')),
  starts_on       date,
  ends_on         date,
  evaluation_on   date,
  mandate         text not null default '',
  layout          text not null default 'sevenColumns' check (layout in ('sevenColumns', 'wishes')),
  version         integer not null default 1,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

-- A joint plan is one text with many adoptions: a row for each municipality.
create table work.adoption (
  organisation_id uuid not null,
  plan_id         uuid not null,
  kommunenummer   text not null references reference.municipality,
  hearing_from    date,
  hearing_to      date,
  adopted_on      date,
  adopted_by      text not null default '',
  by_council      boolean not null default false,
  case_number     text not null default '',
  link            text not null default '' check (link = '' or link ~ '^https?://'),
  primary key (organisation_id, plan_id, kommunenummer),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id),
  check (hearing_to is null or hearing_from is null or hearing_to >= hearing_from)
);

create table work.group_seat (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('projectLeader', 'working', 'steering', 'reference')),
  title           text not null check (title <> ''),
  agency          text not null default '',
  sort            integer not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
create index on work.group_seat (organisation_id, plan_id);

create table work.chapter (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('text', 'focusAreas', 'measureList')),
  template        text not null,
  title           text not null check (title <> ''),
  body            jsonb not null,
  sort            integer not null,
  version         integer not null default 1,
  deleted_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
create index on work.chapter (organisation_id, plan_id, sort);

create table work.focus_area (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  title           text not null check (title <> ''),
  reason          text not null default '',
  period          text not null default 'this' check (period in ('this', 'next')),
  sort            integer not null,
  version         integer not null default 1,
  deleted_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
create index on work.focus_area (organisation_id, plan_id, sort);

create table work.goal (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  focus_area_id   uuid not null,
  level           text not null check (level in ('general', 'agency', 'user')),
  title           text not null check (title <> ''),
  strategy        text not null default '',
  sort            integer not null,
  version         integer not null default 1,
  deleted_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id),
  foreign key (organisation_id, focus_area_id) references work.focus_area (organisation_id, id)
);
create index on work.goal (organisation_id, plan_id, sort);

create table work.measure (
  organisation_id    uuid not null,
  id                 uuid not null,
  plan_id            uuid not null,
  title              text not null check (title <> ''),
  points             text[] not null default '{}',
  reason             text not null default '',
  kind               text check (kind in ('new', 'continued', 'extended')),
  target_groups      text[] not null default '{}',
  violence_forms     text[] not null default '{}',
  national_category  text,
  legal_basis        text[] not null default '{}',
  position_id        uuid,
  responsible_text   text not null default '',
  municipalities     text[] not null default '{}',
  starts_on          date,
  ends_on            date,
  period_text        text not null default '',
  period             text not null default 'this' check (period in ('this', 'next')),
  hours              integer check (hours >= 0),
  funding            text check (funding in ('withinBudget', 'grant', 'newMoney')),
  resources_text     text not null default '',
  baseline           text not null default '',
  target             text not null default '',
  indicator_source   text not null default '',
  evaluation_method  text not null default '',
  evaluation_on      date,
  public_remark      text not null default '',
  internal_remark    text not null default '',
  version            integer not null default 1,
  deleted_at         timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id),
  foreign key (organisation_id, position_id) references work.position (organisation_id, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index on work.measure (organisation_id, plan_id);
create index on work.measure (organisation_id, position_id);

-- One measure may serve several goals; the goal with the lowest place gives it its number.
create table work.measure_goal (
  organisation_id uuid not null,
  measure_id      uuid not null,
  goal_id         uuid not null,
  sort            integer not null,
  primary key (organisation_id, measure_id, goal_id),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id),
  foreign key (organisation_id, goal_id) references work.goal (organisation_id, id)
);
create index on work.measure_goal (organisation_id, goal_id, sort);

create table work.measure_partner (
  organisation_id uuid not null,
  measure_id      uuid not null,
  name            text not null check (name <> ''),
  part            text not null default '',
  sort            integer not null,
  primary key (organisation_id, measure_id, sort),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id)
);

create table work.milestone (
  organisation_id uuid not null,
  measure_id      uuid not null,
  title           text not null check (title <> ''),
  due             date not null,
  done_on         date,
  sort            integer not null,
  primary key (organisation_id, measure_id, sort),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id)
);

-- Whole kroner a year.
create table work.measure_cost (
  organisation_id uuid not null,
  measure_id      uuid not null,
  year            integer not null check (year between 2000 and 2100),
  kroner          integer not null check (kroner >= 0),
  primary key (organisation_id, measure_id, year),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id)
);

-- A status report is never changed: a new one is added, and the newest counts.
create table work.status_report (
  organisation_id uuid not null,
  id              uuid not null,
  measure_id      uuid not null,
  phase           text not null check (phase in ('notStarted', 'underWay', 'done', 'permanent', 'stopped')),
  late            boolean not null,
  comment         text not null,
  internal_note   text not null,
  reported_by     uuid not null references access.person,
  reported_at     timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id)
);
create index on work.status_report (organisation_id, measure_id, reported_at desc);

-- Every saved change of a plan's parts, as it was and as it became: undo at once, history for ever.
create table work.change (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  part            text not null check (part in ('plan', 'chapter', 'focusArea', 'goal', 'measure', 'groups', 'adoption')),
  part_id         text not null,
  before          jsonb,
  after           jsonb,
  changed_by      uuid not null references access.person,
  changed_at      timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
create index on work.change (organisation_id, plan_id, changed_at desc);

-- A Word file that was read, until somebody has looked at what was unsure and made a plan of it or thrown it away.
create table work.import (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  file_name       text not null,
  content         jsonb not null,
  imported_by     uuid not null references access.person,
  imported_at     timestamptz not null default now(),
  plan_id         uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
