-- Whoever invites somebody by an address learns no name from it before that person has come: has logged in since they were invited.
alter table work.plan_adviser add column accepted_at timestamptz;
