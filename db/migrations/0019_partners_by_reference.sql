-- Who takes part in a measure is a function or an agency of the organisation, so that a new name is seen everywhere; or words, when neither fits.
alter table work.measure_partner
  add column agency_id uuid,
  add column position_id uuid,
  add foreign key (organisation_id, agency_id) references work.agency (organisation_id, id),
  add foreign key (organisation_id, position_id) references work.position (organisation_id, id),
  drop constraint measure_partner_name_check,
  alter column name set default '';

-- The owner's own hand is under the second wall too.
alter table work.measure_partner no force row level security;
alter table work.agency no force row level security;
alter table work.position no force row level security;
-- Words that are exactly the name of one of them: it reads the same after as before.
update work.measure_partner as partner set agency_id = agency.id, name = ''
  from work.agency as agency
  where agency.organisation_id = partner.organisation_id and agency.name = partner.name;
update work.measure_partner as partner set position_id = position.id, name = ''
  from work.position as position
  join work.agency as agency on agency.organisation_id = position.organisation_id and agency.id = position.agency_id
  where position.organisation_id = partner.organisation_id and position.title || ', ' || agency.name = partner.name;
alter table work.measure_partner force row level security;
alter table work.agency force row level security;
alter table work.position force row level security;

-- Exactly one of the three says who it is.
alter table work.measure_partner add check (num_nonnulls(agency_id, position_id, nullif(name, '')) = 1);

-- Never read: the plans that this one must fit with are in work.adjacent_plan.
alter table work.mapping_summary drop column adjacent_plans;
