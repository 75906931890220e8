-- Figures as they may be read: small numbers are hidden before they get here. Prepared at one go, so that no two of them betray a third.

create table outcomes.figures (
    period text not null check (period ~ '^(whole|[0-9]{4}-(Q[1-4]|[0-9]{2}))$'),
    ward_code text not null default '' check (ward_code ~ '^([0-9]{5})?$'),
    measure text not null check (length(measure) <= 100),
    publication text not null check (publication in ('Shown', 'Small', 'Withheld')),
    number int check ((number is not null) = (publication = 'Shown')),
    median_wait double precision check (median_wait is null or publication = 'Shown'),
    primary key (period, ward_code, measure)
);

-- When they were prepared, and the first month they tell of. One row, or none before the first time.
create table outcomes.preparations (
    id int primary key default 1 check (id = 1),
    prepared_at timestamptz not null,
    first_month date
);

alter table outcomes.figures enable row level security;
alter table outcomes.preparations enable row level security;
alter table outcomes.figures force row level security;
alter table outcomes.preparations force row level security;

create policy see on outcomes.figures for select to cm_programme using ((select sec.everywhere('Read', 'Outcomes')));
create policy see on outcomes.preparations for select to cm_programme using ((select sec.everywhere('Read', 'Outcomes')));
grant select on outcomes.figures, outcomes.preparations to cm_programme;

-- The sealer, which works without an actor, also puts the prepared figures here.
create policy prepare on outcomes.figures to cm_sealer using (true) with check (true);
create policy prepare on outcomes.preparations to cm_sealer using (true) with check (true);
grant usage on schema outcomes to cm_sealer;
grant select, insert, delete on outcomes.figures, outcomes.preparations to cm_sealer;
