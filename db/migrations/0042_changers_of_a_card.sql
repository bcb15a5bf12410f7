-- Nobody approves what they have had a hand in, also when somebody else was the last to change it.
alter table work.local_card add changers uuid[] not null default '{}';
update work.local_card set changers = array[changed_by];

alter table work.approval drop constraint two_people;
alter table work.approval add changers uuid[] not null default '{}';
update work.approval set changers = array[changed_by];
alter table work.approval drop column changed_by;
alter table work.approval alter changers drop default;
alter table work.approval add constraint two_people check (approved_by <> proposed_by and approved_by <> all (changers));
