-- The work with clients: how their status changed, contacts and notes, follow-ups, goals. What is said is kept: notes, corrections, status changes and
-- agreements are only ever added.

create table care.status_changes (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    "from" text not null,
    "to" text not null,
    "on" date not null,
    reason text check (length(reason) <= 500),
    told text check (length(told) <= 500),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index status_changes_client on care.status_changes (client_code, recorded_at desc);

create table care.contacts (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    at timestamptz not null,
    mode text not null check (mode in ('InPerson', 'HomeVisit', 'Phone', 'Message', 'Group', 'Other')),
    purpose text not null check (purpose in ('FollowUp', 'Support', 'Accompaniment', 'Planning', 'Crisis', 'Other')),
    outcome text not null check (outcome in ('Reached', 'NoAnswer', 'Missed', 'ThroughOthers')),
    minutes int check (minutes between 1 and 1440),
    place text check (place in ('Home', 'WardOffice', 'HealthStation', 'Provider', 'PublicPlace', 'Elsewhere')),
    note text check (length(note) <= 4000),
    next_action text check (length(next_action) <= 300),
    sensitivity text not null check (sensitivity in ('Normal', 'Sensitive')),
    author_id uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index contacts_client on care.contacts (client_code, at desc);

create table care.contact_corrections (
    id uuid primary key,
    contact_id uuid not null references care.contacts (id),
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    text text not null check (length(text) between 1 and 4000),
    reason text not null check (length(reason) between 1 and 300),
    sensitivity text not null check (sensitivity in ('Normal', 'Sensitive')),
    author_id uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index contact_corrections_contact on care.contact_corrections (contact_id);

create table care.follow_ups (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    kind text not null check (kind in ('Month1', 'Month3', 'Month6', 'Month9', 'Month12', 'Agreed')),
    due_on date not null,
    due_at time,
    mode text check (mode in ('InPerson', 'HomeVisit', 'Phone', 'Message', 'Group', 'Other')),
    times_missed int not null default 0 check (times_missed >= 0),
    rescheduled_reason text check (length(rescheduled_reason) <= 300),
    status text not null default 'Due' check (status in ('Due', 'Done', 'Cancelled')),
    contact_id uuid references care.contacts (id),
    version bigint not null default 1,
    check (status <> 'Done' or contact_id is not null),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index follow_ups_client on care.follow_ups (client_code, due_on);
create index follow_ups_due on care.follow_ups (ward_code, due_on, due_at) where status = 'Due';

create table care.goals (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    words text not null check (length(words) between 1 and 500),
    domain text not null check (domain in (
        'Health', 'SubstanceUse', 'Housing', 'Work', 'Education', 'Family', 'Legal', 'Papers', 'Money', 'Other')),
    priority int not null check (priority between 1 and 3),
    target_on date,
    steps text check (length(steps) <= 1000),
    status text not null check (status in ('Proposed', 'Agreed', 'InProgress', 'Achieved', 'Changed', 'DroppedByClient')),
    status_on date not null,
    replaces_id uuid references care.goals (id),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    version bigint not null default 1,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index goals_client on care.goals (client_code, priority);

create table care.plan_agreements (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    agreed_on date not null,
    manner text not null check (manner in ('InPerson', 'Phone', 'Signed')),
    review_on date not null check (review_on > agreed_on),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index plan_agreements_client on care.plan_agreements (client_code, agreed_on desc);

call sec.protect('care.status_changes');
call sec.protect('care.contacts');
call sec.protect('care.contact_corrections');
call sec.protect('care.follow_ups');
call sec.protect('care.goals');
call sec.protect('care.plan_agreements');

grant select, insert on care.status_changes, care.contacts, care.contact_corrections, care.plan_agreements to cm_care;
grant select, insert, update on care.follow_ups, care.goals to cm_care;

-- A sensitive note exists for its author and for supervisors only; so does what the trail of changes says about it.
create policy sensitive on care.contacts as restrictive for select using (
    sensitivity = 'Normal' or author_id = (select sec.account_id()) or (select (sec.actor()).role) = 'Supervisor');
create policy sensitive on care.contact_corrections as restrictive for select using (
    sensitivity = 'Normal' or author_id = (select sec.account_id()) or (select (sec.actor()).role) = 'Supervisor');
create policy sensitive on audit.changes as restrictive for select to cm_care using (
    table_name not in ('care.contacts', 'care.contact_corrections')
    or after ->> 'sensitivity' is distinct from 'Sensitive'
    or after ->> 'author_id' = (select sec.account_id())::text
    or (select (sec.actor()).role) = 'Supervisor');

-- The caseload: a ward's clients by how long nobody has been in contact with them; those never met wait since their enrolment.
create index clients_waiting on care.clients (ward_code, coalesce(last_contact_at, enrolled_at), code);

-- Vietnamese names are sorted by the given name, which stands last: An, Ánh, Ân, Dũng, Đức.
alter table vault.people add column sort_key text collate "vi-x-icu"
    generated always as (regexp_replace(full_name, '^(.*)\s(\S+)$', '\2 \1')) stored;

-- The clients that the actor opened last, from the actor's own trail.
create function audit.recently_opened(most int) returns table (client_code text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select opened.code, max(opened.at)
        from (
            select e.client_codes[1] as code, e.at
            from audit.entries e
            where e.account_id = a.account_id and cardinality(e.client_codes) = 1 and e.id is distinct from a.entry_id
            order by e.at desc
            limit 300) opened
        group by opened.code
        order by max(opened.at) desc
        limit most;
end $$;
revoke execute on function audit.recently_opened(int) from public;
grant execute on function audit.recently_opened(int) to cm_care;
