-- Nobody is asked how a measure goes that was written a moment ago: the plan's interval runs from when it was written, if that is later
-- than when the plan was adopted. The ids of those that are there tell when they were made (UUID version 7).
alter table work.measure add column written_at timestamptz;
alter table work.measure alter column written_at type timestamptz using (
  case when substr(id::text, 15, 1) = '7'
    then to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0)
    else now() end);
alter table work.measure alter column written_at set default now(), alter column written_at set not null;
