-- Who may read the figures: programme staff. The sealer, which works without an actor, puts them here.

alter table outcomes.figures enable row level security, force row level security;
create policy see on outcomes.figures for select to cm_programme using ((select sec.everywhere('Read', 'Outcomes')));
create policy prepare on outcomes.figures to cm_sealer using (true) with check (true);

alter table outcomes.preparations enable row level security, force row level security;
create policy see on outcomes.preparations for select to cm_programme
    using ((select sec.everywhere('Read', 'Outcomes')));
create policy prepare on outcomes.preparations to cm_sealer using (true) with check (true);
