-- Coordinators are told by mail that a plan nears its end.
alter table work.reminder_notice drop constraint reminder_notice_kind_check;
alter table work.reminder_notice add constraint reminder_notice_kind_check check (kind in ('unanswered', 'vacant', 'ending'));

-- A link that came into wrong hands is closed, and the holder sent another at once. It is a mail as well: the next one waits from then.
alter table work.status_request add column sent_anew_on date;
create index on work.status_request (sent_anew_on, person_id) where sent_anew_on is not null;
