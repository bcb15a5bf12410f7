-- What a group shall do, who is asked, and when people meet have a history too, so that each change of them can be seen and taken back.
alter table work.change drop constraint change_part_check;
alter table work.change add constraint change_part_check check (part in ('plan', 'chapter', 'focusArea', 'goal', 'measure', 'groups',
  'adoption', 'groupText', 'involvement', 'meeting'));
