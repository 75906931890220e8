-- Legal events, the clocks that they start, and what the law sets against compulsory rehabilitation. The clocks' lengths are data with their source:
-- an administrator writes the next version, and what began under an earlier one keeps it. Nothing here is within the reach of the police login.

create table directory.clock_rules (
    code text not null check (code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'),
    version int not null check (version > 0),
    trigger text,
    kind text not null check (kind in ('Deadline', 'Term')),
    acts text not null check (acts in ('Client', 'Police', 'Clinic', 'Programme')),
    length int not null check (length between 1 and 1000),
    unit text not null check (unit in ('Hours', 'WorkingHours', 'CalendarDays', 'WorkingDays', 'Months', 'Years')),
    force_majeure text not null check (force_majeure in ('None', 'Restarts')),
    name_vi text not null check (length(name_vi) between 1 and 160),
    name_en text not null check (length(name_en) between 1 and 160),
    at_stake_vi text not null check (length(at_stake_vi) between 1 and 1000),
    at_stake_en text not null check (length(at_stake_en) between 1 and 1000),
    to_do_vi text not null check (length(to_do_vi) between 1 and 1000),
    to_do_en text not null check (length(to_do_en) between 1 and 1000),
    law text not null check (length(law) between 1 and 200),
    article text not null check (length(article) between 1 and 200),
    source_kind text not null check (source_kind in ('PrimaryText', 'SecondarySource', 'ProgrammeRule')),
    read_on date not null,
    reviewed_on date,
    reviewed_by text check (length(reviewed_by) between 1 and 200),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    recorded_by uuid references accounts.accounts (id),
    primary key (code, version),
    unique (code, valid_from),
    check ((reviewed_on is null) = (reviewed_by is null))
);
-- Of each rule one version is the present one.
create unique index clock_rules_present on directory.clock_rules (code) where valid_to is null;
create index clock_rules_trigger on directory.clock_rules (trigger, valid_from);
create trigger track after insert or update or delete on directory.clock_rules for each row execute function audit.track('Directory', 'none');

create table directory.days_off (
    id uuid primary key,
    day date not null unique,
    kind text not null check (kind in ('Holiday', 'WorkedInstead')),
    name_vi text not null check (length(name_vi) between 1 and 120),
    name_en text not null check (length(name_en) between 1 and 120),
    source text not null check (length(source) between 1 and 300),
    provisional boolean not null
);
create trigger track after insert or update or delete on directory.days_off for each row execute function audit.track('Directory', 'none');

grant select on directory.clock_rules, directory.days_off to cm_care, cm_admin;
-- A version that somebody relied on is closed, never rewritten.
grant insert, update (valid_to) on directory.clock_rules to cm_admin;
grant insert, delete on directory.days_off to cm_admin;

create table care.legal_events (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category = case when kind in ('ClinicIntakeNotice', 'LastDose') then 'Health' else 'Legal' end),
    kind text not null check (kind in (
        'TestRequested', 'PositiveResultTold', 'ManagementDecision', 'DeterminationOrdered', 'DependenceFindingTold', 'DeterminationCertificate',
        'Registration', 'TreatmentDecision', 'ClinicIntakeNotice', 'LastDose', 'MonitoringDecision', 'RehabAbsence', 'RehabCertificate',
        'TreatmentCompleted', 'CompulsoryCompleted', 'LastViolation', 'CompulsoryFileNotice', 'Hearing', 'CompulsoryDecision', 'ResidenceMove',
        'OtherNotice')),
    at timestamptz not null,
    document_on date,
    issued_by text check (length(issued_by) between 1 and 200),
    note text check (length(note) between 1 and 1000),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    unique (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index legal_events_client on care.legal_events (client_code, at desc);

create table care.legal_clocks (
    id uuid primary key,
    event_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    rule_code text not null,
    rule_version int not null,
    runs_from timestamptz not null,
    due_at timestamptz not null check (due_at > runs_from),
    state text not null check (state in ('Running', 'Met', 'Missed', 'Suspended', 'NotApplicable')),
    state_since timestamptz not null,
    suspension text check (suspension in ('ForceMajeure', 'Detention')),
    reason text check (length(reason) between 1 and 500),
    set_by uuid references accounts.accounts (id),
    version bigint not null default 1,
    check ((state = 'Suspended') = (suspension is not null)),
    check (state not in ('Met', 'Missed', 'Suspended', 'NotApplicable') or set_by is not null),
    unique (event_id, rule_code),
    foreign key (event_id, client_code, category) references care.legal_events (id, client_code, category),
    foreign key (rule_code, rule_version) references directory.clock_rules (code, version),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index legal_clocks_client on care.legal_clocks (client_code, state, due_at);
create index legal_clocks_due on care.legal_clocks (ward_code, due_at) where state = 'Running';

create table care.legal_grounds (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category = case when kind in ('CareOfSmallChild', 'FamilyHardship') then 'Legal' else 'Health' end),
    kind text not null check (kind in (
        'NoAdministrativeCapacity', 'CertifiedPregnancy', 'CareOfSmallChild', 'SeriousIllness', 'FamilyHardship', 'DangerousDisease',
        'NoLongerDependent')),
    evidence text not null check (length(evidence) between 1 and 300),
    "from" date not null,
    until date check (until >= "from"),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    version bigint not null default 1,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index legal_grounds_client on care.legal_grounds (client_code, "from" desc);

call sec.protect('care.legal_events', 'Legal', 'Health');
call sec.protect('care.legal_clocks', 'Legal', 'Health');
call sec.protect('care.legal_grounds', 'Legal', 'Health');
grant select, insert on care.legal_events to cm_care;
grant select, insert, update on care.legal_clocks, care.legal_grounds to cm_care;

-- Whose clocks stand on a page of the day's work, so that the read ticket can be written before anything is read: see care.board_page.
create policy today on care.legal_clocks for select to cm_owner using (true);

create function care.due_clocks(coordinator uuid, before timestamptz, skip bigint, take int)
returns table (id uuid, client_code text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select c.id, c.client_code, count(*) over ()
        from care.legal_clocks c
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = c.category and g.reach = 'OwnWards'
        join care.clients k on k.code = c.client_code
        where c.ward_code = any (a.ward_codes)
          and c.state = 'Running'
          and c.due_at < due_clocks.before
          and k.status not in ('Deceased', 'Withdrawn')
          and (due_clocks.coordinator is null or k.coordinator_id = due_clocks.coordinator)
          and (g.consent is null or exists (
                select from care.consents s
                where s.client_code = c.client_code and s.purpose = g.consent
                  and s.withdrawn_at is null and s.given_at <= a.at and s.expires_at > a.at))
        order by c.due_at, c.id
        limit due_clocks.take offset due_clocks.skip;
end $$;
revoke execute on function care.due_clocks(uuid, timestamptz, bigint, int) from public;
grant execute on function care.due_clocks(uuid, timestamptz, bigint, int) to cm_care;
