-- Where clients can be sent, and the way of each service referral until it is known what came of it.

create table directory.services (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_vi text not null check (length(name_vi) between 1 and 120),
    name_en text not null check (length(name_en) between 1 and 120),
    service_group text not null check (service_group in (
        'SubstitutionTreatment', 'RecoverySupport', 'HarmReduction', 'Hiv', 'OtherHealth', 'MentalHealth', 'Livelihood', 'LegalAndPapers', 'SocialSupport')),
    course text not null check (course in ('OneOff', 'Continuing')),
    category text not null check (category in ('Care', 'Health', 'Hiv', 'Legal')),
    exposure text not null check (exposure in ('None', 'Notify', 'Register', 'NotifyAndRegister')),
    source text not null check (length(source) between 1 and 300),
    source_on date not null,
    consequence_vi text check (length(consequence_vi) <= 4000),
    consequence_en text check (length(consequence_en) <= 4000),
    consequence_version int not null default 1,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    version bigint not null default 1,
    unique (code, category),
    -- Nobody is sent where an authority will be told without hearing so first.
    check (exposure = 'None' or (consequence_vi is not null and consequence_en is not null))
);
create trigger track after insert or update or delete on directory.services for each row execute function audit.track('Directory', 'none');

create table directory.providers (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in (
        'HealthStation', 'Clinic', 'Hospital', 'SubstitutionClinic', 'PublicRehabilitation', 'PrivateRehabilitation', 'VocationalCentre',
        'LegalAidCentre', 'PublicOffice', 'SocialOrganisation', 'PeerGroup', 'Other')),
    ward_code text not null references directory.wards (code),
    address text not null check (length(address) between 1 and 300),
    phone text check (length(phone) <= 20),
    hours text check (length(hours) <= 200),
    cost text check (length(cost) <= 200),
    accepts_health_insurance boolean not null default false,
    accepts_without_papers boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    confirmed_on date not null,
    version bigint not null default 1
);
create index providers_name on directory.providers (name, id);
create trigger track after insert or update or delete on directory.providers for each row execute function audit.track('Directory', 'none');

create table directory.provider_services (
    id text generated always as (provider_id::text || ' ' || service_code) stored,
    provider_id uuid not null references directory.providers (id),
    service_code text not null references directory.services (code),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (provider_id, service_code, valid_from)
);
create index provider_services_service on directory.provider_services (service_code, provider_id);
create trigger track after insert or update or delete on directory.provider_services for each row execute function audit.track('Directory', 'none');

create table directory.provider_wards (
    id text generated always as (provider_id::text || ' ' || ward_code) stored,
    provider_id uuid not null references directory.providers (id),
    ward_code text not null references directory.wards (code),
    primary key (provider_id, ward_code)
);
create index provider_wards_ward on directory.provider_wards (ward_code, provider_id);
create trigger track after insert or update or delete on directory.provider_wards for each row execute function audit.track('Directory', 'none');

grant select on directory.services, directory.providers, directory.provider_services, directory.provider_wards
    to cm_police, cm_care, cm_programme, cm_review, cm_admin;
grant insert, update on directory.services, directory.providers, directory.provider_services, directory.provider_wards to cm_admin;
-- A ward no longer served, or a service ticked and unticked on one day, leaves only its trail.
grant delete on directory.provider_services, directory.provider_wards to cm_admin;

-- A client is sent to a service. The row stands on the service's side of the barrier: that a client was sent to methadone says as much as its result does.
create table care.service_referrals (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null,
    service_code text not null,
    course text not null check (course in ('OneOff', 'Continuing')),
    provider_id uuid not null references directory.providers (id),
    urgency text not null check (urgency in ('Routine', 'Soon', 'Urgent')),
    accompanied boolean not null,
    transport_supported boolean not null,
    shared text[] not null check (shared <@ array['Name', 'YearOfBirth', 'Gender', 'Phone', 'Reason']),
    reason_for_referral text check (length(reason_for_referral) <= 500),
    status text not null check (status in (
        'Planned', 'Made', 'Accepted', 'RejectedByProvider', 'DeclinedByClient', 'NoResponse', 'Attended', 'Missed', 'ContactLost', 'Started',
        'NotStarted', 'Completed', 'Stopped', 'Transferred', 'Cancelled')),
    status_on date not null,
    stage text not null check (stage in ('ToMake', 'AwaitingReply', 'Accepted', 'Booked', 'InService', 'Completed', 'Unsuccessful')),
    exposure text not null check (exposure in ('None', 'Notify', 'Register', 'NotifyAndRegister')),
    consent_id uuid references care.consents (id),
    acknowledged_version int,
    acknowledged_at timestamptz,
    planned_on date not null,
    made_on date check (made_on >= planned_on),
    accepted_on date check (accepted_on >= made_on),
    appointment_at timestamptz,
    attended_on date check (attended_on >= accepted_on),
    started_on date check (started_on >= attended_on),
    ended_on date check (ended_on >= planned_on),
    reason text check (reason in (
        'ClientDeclined', 'NotNeeded', 'NotEligible', 'WaitingList', 'Cost', 'Distance', 'WorkHours', 'FearOfPolice', 'FearOfDisclosure',
        'StigmaAtProvider', 'NoIdentityPapers', 'NoResidenceRegistration', 'NoHealthInsurance', 'ProviderRefused', 'ConsentWithdrawn', 'Moved',
        'Detained', 'Hospitalised', 'Died', 'ContactLost', 'Unknown')),
    due_on date,
    coordinator_id uuid not null references accounts.accounts (id),
    version bigint not null default 1,
    unique (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade,
    foreign key (service_code, category) references directory.services (code, category),
    -- The two rules that nothing may step around, said again where nothing can.
    check (made_on is null or consent_id is not null or (exposure = 'None' and shared = '{}')),
    check (made_on is null or exposure = 'None' or (acknowledged_version is not null and acknowledged_at is not null))
);
create index service_referrals_client on care.service_referrals (client_code, planned_on desc);
create index service_referrals_board on care.service_referrals (ward_code, stage, due_on, status_on desc);
create index service_referrals_due on care.service_referrals (ward_code, due_on) where due_on is not null;
create index service_referrals_provider on care.service_referrals (provider_id);

create table care.service_referral_events (
    id uuid primary key,
    service_referral_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    move text check (move in (
        'Make', 'Accept', 'RejectByProvider', 'DeclineByClient', 'RecordNoResponse', 'BookAppointment', 'RecordAttended', 'RecordMissed', 'Rebook',
        'MarkContactLost', 'Start', 'RecordNotStarted', 'Complete', 'Stop', 'Transfer', 'Cancel', 'ReEngage')),
    status text not null,
    occurred_on date not null,
    told_by text not null check (told_by in ('Provider', 'Client', 'Coordinator')),
    appointment_at timestamptz,
    reason text,
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (service_referral_id, client_code, category) references care.service_referrals (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index service_referral_events_referral on care.service_referral_events (service_referral_id, recorded_at, id);

call sec.protect('care.service_referrals', 'Care', 'Health', 'Hiv', 'Legal');
call sec.protect('care.service_referral_events', 'Care', 'Health', 'Hiv', 'Legal');
grant select, insert, update on care.service_referrals to cm_care;
-- What happened is added to, never changed.
grant select, insert on care.service_referral_events to cm_care;

alter table care.consents add foreign key (provider_id) references directory.providers (id);

-- The board shows service referrals of several clients, and health rows exist only under a read ticket that names them. These functions say whose rows
-- stand on a page of the board, so that the ticket can be written before anything is read, and how many there are. They never say what they are.
create policy board on care.service_referrals for select to cm_owner using (true);

create function care.on_board(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date)
returns table (id uuid, client_code text, stage text, due_on date, status_on date)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select r.id, r.client_code, r.stage, r.due_on, r.status_on
        from care.service_referrals r
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = r.category and g.reach = 'OwnWards'
        where r.ward_code = any (a.ward_codes)
          and r.stage = any (on_board.stages)
          and (on_board.ward is null or r.ward_code = on_board.ward)
          and (on_board.service is null or r.service_code = on_board.service)
          and (on_board.provider is null or r.provider_id = on_board.provider)
          and (on_board.coordinator is null or r.coordinator_id = on_board.coordinator)
          and (r.stage not in ('Completed', 'Unsuccessful') or r.status_on >= on_board.ended_since)
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = r.client_code and c.purpose = g.consent
                  and c.withdrawn_at is null and c.given_at <= a.at and c.expires_at > a.at));
end $$;

-- Overdue first, a page of each stage.
create function care.board_page(
    stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, skip bigint, take int)
returns table (id uuid, client_code text)
language sql stable security definer set search_path = pg_catalog as $$
    select b.id, b.client_code
    from (
        select o.id, o.client_code, row_number() over (partition by o.stage order by o.due_on nulls last, o.status_on desc, o.id) as place
        from care.on_board(stages, ward, service, provider, coordinator, ended_since) o) b
    where b.place > skip and b.place <= skip + take
$$;

create function care.board_counts(
    stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, today date)
returns table (stage text, number bigint, overdue bigint)
language sql stable security definer set search_path = pg_catalog as $$
    select o.stage, count(*), count(*) filter (where o.due_on < today)
    from care.on_board(stages, ward, service, provider, coordinator, ended_since) o
    group by o.stage
$$;

revoke execute on function care.on_board(text[], text, text, uuid, uuid, date) from public;
revoke execute on function care.board_page(text[], text, text, uuid, uuid, date, bigint, int) from public;
revoke execute on function care.board_counts(text[], text, text, uuid, uuid, date, date) from public;
grant execute on function care.board_page(text[], text, text, uuid, uuid, date, bigint, int) to cm_care;
grant execute on function care.board_counts(text[], text, text, uuid, uuid, date, date) to cm_care;
