-- Clients by code, who they are in the vault, what they agreed to; and the one procedure that protects every table about a client.

create table care.clients (
    code text primary key check (code ~ '^KH-[3-9A-Y]{4}-[3-9A-Y]{3}$'),
    ward_code text not null references directory.wards (code),
    category text not null default 'Care' check (category = 'Care'),
    status text not null check (status in (
        'Enrolled', 'Active', 'Inactive', 'Paused', 'Moved', 'Detained', 'Deceased', 'Graduated', 'Withdrawn')),
    status_on date not null,
    coordinator_id uuid references accounts.accounts (id),
    slip_id uuid unique,
    year_of_birth int check (year_of_birth between 1900 and 2100),
    gender text not null check (gender in ('Man', 'Woman', 'TransWoman', 'TransMan', 'Other', 'Undisclosed')),
    enrolled_at timestamptz not null,
    last_contact_at timestamptz,
    version bigint not null default 1,
    unique (code, ward_code)
);
create index clients_caseload on care.clients (ward_code, status, last_contact_at desc nulls last, code);
create index clients_coordinator on care.clients (coordinator_id, ward_code);

-- The identity vault: who a client is. Nothing else in the database knows a client's name.
create table vault.people (
    client_code text primary key,
    ward_code text not null,
    category text not null default 'Identity' check (category = 'Identity'),
    full_name text not null check (length(full_name) between 1 and 200),
    known_as text check (length(known_as) <= 100),
    search_key text not null,
    born_on date,
    phone text check (length(phone) <= 20),
    phone_ending text generated always as (right(phone, 3)) stored,
    address text check (length(address) <= 300),
    version bigint not null default 1,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index people_ward on vault.people (ward_code);

-- What a client agreed to: one row for each purpose and recipient. In force until it expires or is withdrawn.
create table care.consents (
    id uuid primary key,
    form_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    purpose text not null check (purpose in (
        'TakePart', 'StoreAssessments', 'ShareWithProvider', 'ReceiveFeedback', 'ContactByPhone', 'ContactFamily', 'CaseConference',
        'ProgressPhraseToPolice', 'LegalRepresentation', 'Research', 'AnonymousStatistics', 'HivInformation')),
    provider_id uuid,
    recipient text check (length(recipient) <= 200),
    channel text not null check (channel in ('Paper', 'Electronic', 'Thumbprint', 'VerbalWithWitness')),
    language text not null check (language in ('vi', 'en')),
    text_version text not null,
    guardian_consented boolean not null default false,
    copy_given boolean not null default false,
    given_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > given_at),
    withdrawn_at timestamptz check (withdrawn_at >= given_at),
    recorded_by uuid not null references accounts.accounts (id),
    version bigint not null default 1,
    check (purpose <> 'ShareWithProvider' or provider_id is not null),
    check (purpose <> 'HivInformation' or (recipient is not null and channel in ('Paper', 'Electronic', 'Thumbprint'))),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index consents_client on care.consents (client_code, purpose);
create index consents_ending on care.consents (ward_code, expires_at) where withdrawn_at is null;

-- Of the clients named by the actor's read ticket, those whose consent in force opens this kind of data to the actor's role.
create function care.open_records(op text, what text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
    given sec.access_grants;
begin
    select * into given from sec.access_grants g where g.role = a.role and g.operation = op and g.category = what;

    return case when given.role is null then '{}' else (
        select coalesce(array_agg(code), '{}')
        from unnest(audit.shown()) as code
        where given.consent is null or exists (
            select from care.consents c
            where c.client_code = code and c.purpose = given.consent
              and c.withdrawn_at is null and c.given_at <= a.at and c.expires_at > a.at)) end;
end $$;

-- A table about a client has client_code, ward_code and category, and is protected in the same way: rows of the actor's wards, of the kinds that the
-- actor's role may see; Health and Hiv only under the client's consent and a read ticket. Every change is tracked.
create procedure sec.protect(protected regclass, variadic categories text[] default '{Care}')
language plpgsql as $$
declare
    what text;
    op text;
    kinds text;
    condition text[] := '{}';
begin
    foreach op in array array['Read', 'Write'] loop
        kinds := '';
        foreach what in array categories loop
            kinds := kinds || case when kinds = '' then '' else ' or ' end || format(
                '(category = %1$L and ward_code = any ((select sec.reach(%2$L, %1$L))::text[])%3$s)', what, op,
                case when what in ('Health', 'Hiv')
                    then format(' and client_code = any ((select care.open_records(%1$L, %2$L))::text[])', op, what) else '' end);
        end loop;

        if cardinality(categories) > 1 then
            kinds := '(ward_code = any ((select (sec.actor()).ward_codes)::text[]) and (' || kinds || '))';
        end if;

        condition := condition || kinds;
    end loop;

    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy see on %s for select using (%s)', protected, condition[1]);
    execute format('create policy add on %s for insert with check (%s)', protected, condition[2]);
    execute format('create policy change on %s for update using (%s) with check (%s)', protected, condition[2], condition[2]);
    execute format('create trigger track after insert or update or delete on %s for each row execute function audit.track(%L, %L)',
        protected, categories[1], 'client_code');
end $$;

-- A client's own row: as above, with its code as the client code.
alter table care.clients enable row level security;
alter table care.clients force row level security;
create policy see on care.clients for select using (ward_code = any ((select sec.reach('Read', 'Care'))::text[]));
create policy add on care.clients for insert with check (ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy change on care.clients for update using (ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create trigger track after insert or update or delete on care.clients for each row execute function audit.track('Care', 'code');

call sec.protect('vault.people', 'Identity');
call sec.protect('care.consents', 'Care');

grant select, insert, update on care.clients, vault.people, care.consents to cm_care;

-- What was changed is read under the same protection as the row itself.
create policy see on audit.changes for select to cm_care using (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category in ('Care', 'Slip', 'Legal', 'Identity')
            and (category <> 'Care' or ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            and (category <> 'Slip' or ward_code = any ((select sec.reach('Read', 'Slip'))::text[]))
            and (category <> 'Legal' or ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
            and (category <> 'Identity' or ward_code = any ((select sec.reach('Read', 'Identity'))::text[])))
        or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
        or (category = 'Hiv' and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))));
grant select on audit.changes to cm_care;
