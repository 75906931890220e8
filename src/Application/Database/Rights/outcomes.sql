-- Who may do what in outcomes. What no line grants is denied.

grant usage on schema outcomes to cm_programme, cm_sealer;

grant select on outcomes.figures to cm_programme;
grant select, insert, delete on outcomes.figures to cm_sealer;
grant select on outcomes.preparations to cm_programme;
grant select, insert, delete on outcomes.preparations to cm_sealer;

grant execute on function outcomes.counts() to cm_sealer;
