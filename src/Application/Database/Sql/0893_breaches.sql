-- The register of breaches of personal data (Law 91/2025/QH15, Article 23): what was found, when, what was done and who was told. It belongs to the programme: no
-- row names a client. The clock is that of K17, under the version in force on the day.

create schema register;
grant usage on schema register to cm_review, cm_admin;

create table register.breaches (
    id uuid primary key,
    found text not null check (length(found) between 1 and 1000 and found !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'),
    detected_at timestamptz not null,
    data text[] not null check (cardinality(data) > 0 and data <@ array['Identity', 'Contact', 'Health', 'Hiv', 'Legal', 'Care', 'Accounts']),
    people int not null check (people between 0 and 10000000),
    done text check (length(done) between 1 and 2000 and done !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'),
    authority_told_at timestamptz check (authority_told_at >= detected_at),
    people_told_on date,
    rule_code text not null,
    rule_version int not null,
    due_at timestamptz not null check (due_at > detected_at),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null check (recorded_at >= detected_at),
    version bigint not null default 1,
    foreign key (rule_code, rule_version) references directory.clock_rules (code, version)
);
create index breaches_time on register.breaches ((authority_told_at is not null), detected_at desc, id);

alter table register.breaches enable row level security;
alter table register.breaches force row level security;
create policy see on register.breaches for select to cm_review, cm_admin using ((select sec.everywhere('Read', 'Breach')));
create policy add on register.breaches for insert to cm_review, cm_admin
    with check ((select sec.everywhere('Write', 'Breach')) and recorded_by = (select sec.account_id()));
create policy change on register.breaches for update to cm_review, cm_admin
    using ((select sec.everywhere('Write', 'Breach'))) with check ((select sec.everywhere('Write', 'Breach')));
create trigger track after insert or update or delete on register.breaches for each row execute function audit.track('Breach', 'none');

-- What was found, when, and until when to tell stays; the rest follows what becomes known.
grant select, insert, update (data, people, done, authority_told_at, people_told_on, version) on register.breaches to cm_review, cm_admin;
grant select on directory.clock_rules, directory.days_off to cm_review;
