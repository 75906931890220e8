-- Demands from an authority: a case of their own, on paper with legal basis and number, seen by a lawyer, decided by two different people.

create table care.demands (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Demand' check (category = 'Demand'),
    authority_kind text not null check (authority_kind in ('Police', 'Procuracy', 'Court', 'Inspectorate', 'Other')),
    authority text not null check (length(authority) between 1 and 200),
    legal_basis text not null check (length(legal_basis) between 1 and 500),
    document_number text not null check (length(document_number) between 1 and 100),
    document_on date not null,
    scope text not null check (length(scope) between 1 and 1000),
    received_on date not null check (received_on >= document_on),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    status text not null check (status in ('Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed')),
    lawyers_view text check (length(lawyers_view) between 1 and 2000),
    decision text check (decision in ('Refuse', 'Partial', 'Grant')),
    granted text[] not null default '{}',
    refused text check (length(refused) between 1 and 1000),
    supervisor_id uuid references accounts.accounts (id),
    supervisor_at timestamptz,
    reviewer_id uuid references accounts.accounts (id),
    reviewer_at timestamptz,
    released_by uuid references accounts.accounts (id),
    released_at timestamptz,
    released_hash text check (released_hash ~ '^[0-9a-f]{64}$'),
    client_told_on date,
    not_told_reason text check (length(not_told_reason) between 1 and 500),
    closed_at timestamptz,
    version bigint not null default 1,
    unique (id, client_code),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade,
    -- Named facts only, and none about health for anybody; what police are told of a client on their demand is who it is.
    constraint demands_never_health check (granted <@ array['Name', 'YearOfBirth', 'Gender', 'Phone', 'Address', 'TakesPart']),
    constraint demands_police check (authority_kind <> 'Police' or granted <@ array['Name', 'YearOfBirth', 'Gender']),
    constraint demands_decided check (
        (decision is null) = (lawyers_view is null)
        and case decision when 'Refuse' then granted = '{}' and refused is not null when 'Partial' then granted <> '{}' and refused is not null
            when 'Grant' then granted <> '{}' and refused is null else granted = '{}' and refused is null end),
    -- Two people, neither of whom wrote the demand down.
    constraint demands_two_people check (supervisor_id <> reviewer_id and recorded_by <> all (array[supervisor_id, reviewer_id]) is not false),
    check ((supervisor_id is null) = (supervisor_at is null) and (reviewer_id is null) = (reviewer_at is null)),
    constraint demands_both_agreed check (
        status in ('Received', 'LegalReview') or (decision is not null and supervisor_id is not null and reviewer_id is not null)),
    check (status not in ('Refused', 'Partial', 'Granted') or decision = case status when 'Refused' then 'Refuse' when 'Partial' then 'Partial' else 'Grant' end),
    check ((released_at is null) = (released_hash is null) and (released_at is null) = (released_by is null)),
    check (released_at is null or (decision <> 'Refuse' and status in ('Released', 'Closed'))),
    check (status <> 'Released' or released_at is not null),
    check (status <> 'Closed' or (closed_at is not null and (decision = 'Refuse' or released_at is not null) and (client_told_on is not null or not_told_reason is not null))),
    check (client_told_on is null or not_told_reason is null)
);
create index demands_client on care.demands (client_code, received_on desc);
create index demands_ward on care.demands (ward_code, received_on desc, id);
create index demands_open on care.demands (received_on, id) where status <> 'Closed';

call sec.protect('care.demands', 'Demand');
create policy oneself on care.demands as restrictive for insert with check (recorded_by = (select sec.account_id()) and status = 'Received');
grant select, insert, update on care.demands to cm_care;

-- Reviewers decide with supervisors. In care they can reach demands and nothing else.
create policy review on care.demands for select to cm_review using ((select sec.everywhere('Read', 'Demand')));
create policy decide on care.demands for update to cm_review
    using ((select sec.everywhere('Write', 'Demand'))) with check ((select sec.everywhere('Write', 'Demand')));
grant usage on schema care to cm_review;
grant select on care.demands to cm_review;
grant update (status, lawyers_view, decision, granted, refused, supervisor_id, supervisor_at, reviewer_id, reviewer_at, client_told_on, not_told_reason, closed_at, version)
    on care.demands to cm_review;
revoke execute on function care.open_records(text, text) from public;
grant execute on function care.open_records(text, text) to cm_care;

-- An approval is given by the one who is signed in, in that role and nobody else's name, to the decision as it stands; and what two people agreed to stays.
create function care.keep_demand() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor;
begin
    if not exists (select from sec.context_keys where login = session_user) then
        return new;
    end if;

    a := sec.actor();
    if (new.client_code, new.authority_kind, new.authority, new.legal_basis, new.document_number, new.document_on, new.scope, new.received_on, new.recorded_by)
        is distinct from
        (old.client_code, old.authority_kind, old.authority, old.legal_basis, old.document_number, old.document_on, old.scope, old.received_on, old.recorded_by)
    then
        raise exception 'a demand stays as it was received' using errcode = '42501';
    end if;

    if (new.supervisor_id is distinct from old.supervisor_id and new.supervisor_id is not null and (a.role, a.account_id) is distinct from ('Supervisor', new.supervisor_id))
        or (new.reviewer_id is distinct from old.reviewer_id and new.reviewer_id is not null and (a.role, a.account_id) is distinct from ('Reviewer', new.reviewer_id))
    then
        raise exception 'an approval is given in one''s own name' using errcode = '42501';
    end if;

    if (new.lawyers_view, new.decision, new.granted, new.refused) is distinct from (old.lawyers_view, old.decision, old.granted, old.refused)
        and (old.status not in ('Received', 'LegalReview') or new.supervisor_id is not null or new.reviewer_id is not null)
    then
        raise exception 'what was approved stays' using errcode = '42501';
    end if;

    if old.status not in ('Received', 'LegalReview') and (new.supervisor_id, new.reviewer_id) is distinct from (old.supervisor_id, old.reviewer_id)
        or old.released_at is not null and (new.released_at, new.released_by, new.released_hash) is distinct from (old.released_at, old.released_by, old.released_hash)
    then
        raise exception 'what was approved stays' using errcode = '42501';
    end if;

    if array_position(array['Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed'], new.status)
        < array_position(array['Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed'], old.status)
    then
        raise exception 'a demand does not go back' using errcode = '42501';
    end if;

    return new;
end $$;
create trigger keep before update on care.demands for each row execute function care.keep_demand();

-- What left on a demand is what two people granted, and no more.
alter table care.disclosures no force row level security;
alter table care.demands no force row level security;
alter table care.disclosures add foreign key (demand_id, client_code) references care.demands (id, client_code);
alter table care.disclosures force row level security;
alter table care.demands force row level security;

create function care.disclosed_on_demand() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.demand_id is not null and not exists (
        select from care.demands d
        where d.id = new.demand_id and d.client_code = new.client_code and d.status in ('Partial', 'Granted', 'Released') and new.facts <@ d.granted)
    then
        raise exception 'not granted' using errcode = '23514', constraint = 'disclosures_granted';
    end if;

    return new;
end $$;
create trigger on_demand before insert on care.disclosures for each row execute function care.disclosed_on_demand();
