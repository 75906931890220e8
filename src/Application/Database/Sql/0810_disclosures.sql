-- What left the programme: to whom, what, under which consent, by whom; and the words that go with everything that leaves.

-- The notice that what is passed on may not be passed on. A new wording is a new version; each disclosure names the one it carried.
create table directory.notices (
    version text primary key check (version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'),
    words_vi text not null check (length(words_vi) between 1 and 1000),
    words_en text not null check (length(words_en) between 1 and 1000),
    source text not null check (length(source) between 1 and 300),
    draft boolean not null,
    valid_from date not null
);
grant select on directory.notices to cm_police, cm_care, cm_programme, cm_review, cm_admin;

insert into directory.notices (version, valid_from, draft, source, words_vi, words_en) values
('2026-07', '2026-07-01', true,
    'Draft of the programme for a lawyer to check; after 42 CFR 2.32 (notice to accompany disclosure) and Law 91/2025/QH15 on personal data protection',
    'Thông tin này được chia sẻ theo sự đồng ý của người tham gia. Không được dùng để điều tra, xử lý, lập danh sách hoặc chia sẻ tiếp. Người tham gia có quyền rút lại sự đồng ý bất cứ lúc nào.',
    'This information is shared with the consent of the participant. It may not be used to investigate, to sanction, to make lists, or be passed on. The participant may withdraw consent at any time.');

create table care.disclosures (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category in ('Care', 'Health', 'Hiv', 'Legal')),
    at timestamptz not null,
    recipient text not null check (recipient in ('Provider', 'Client', 'Officer', 'Authority')),
    provider_id uuid references directory.providers (id),
    authority text check (length(authority) between 1 and 200),
    way text not null check (way in ('Letter', 'Print', 'Phrase')),
    consent_id uuid references care.consents (id),
    demand_id uuid,
    facts text[] not null check (cardinality(facts) > 0 and facts <@ array[
        'Name', 'YearOfBirth', 'Gender', 'Phone', 'Address', 'TakesPart', 'Reason', 'ServiceReferral', 'Appointment', 'Plan', 'ConsentForm', 'Assessment',
        'WhoHasSeen', 'InContact']),
    notice_version text not null references directory.notices (version),
    disclosed_by uuid not null references accounts.accounts (id),
    -- To a provider under the client's consent, to an authority under a demand; the client's own copy needs neither.
    check ((recipient = 'Provider') = (provider_id is not null)),
    check ((recipient = 'Authority') = (authority is not null)),
    check ((recipient in ('Provider', 'Officer')) = (consent_id is not null)),
    check ((recipient = 'Authority') = (demand_id is not null)),
    -- One phrase is all that ever reaches an officer, and no fact about health or law ever reaches an authority.
    check ((recipient = 'Officer') = (way = 'Phrase') and (way = 'Phrase') = (facts = '{InContact}')),
    check (recipient <> 'Officer' or category = 'Care'),
    check (recipient <> 'Authority' or (category = 'Care' and facts <@ array['Name', 'YearOfBirth', 'Gender', 'Phone', 'Address', 'TakesPart'])),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index disclosures_client on care.disclosures (client_code, at desc);
create index disclosures_at on care.disclosures (at desc, id);

call sec.protect('care.disclosures', 'Care', 'Health', 'Hiv', 'Legal');
-- Whoever may read and print writes down that it was printed; always in their own name, and now.
create policy record on care.disclosures for insert to cm_care with check (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
    or (category = 'Health' and ward_code = any ((select sec.reach('Read', 'Health'))::text[]) and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
    or (category = 'Hiv' and ward_code = any ((select sec.reach('Read', 'Hiv'))::text[]) and client_code = any ((select care.open_records('Read', 'Hiv'))::text[])));
create policy oneself on care.disclosures as restrictive for insert with check (
    disclosed_by = (select sec.account_id())
    and at >= (select (sec.actor()).at) and at < (select (sec.actor()).at) + interval '2 minutes');
-- Added to, never changed.
grant select, insert on care.disclosures to cm_care;

-- Nothing is disclosed under a consent that is not in force at this very statement, or that names somebody else.
create function care.disclosed_under_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.consent_id is not null and not exists (
        select from care.consents c
        where c.id = new.consent_id and c.client_code = new.client_code
          and c.withdrawn_at is null and c.superseded_at is null and c.given_at <= new.at and c.expires_at > new.at
          and case new.recipient
                when 'Provider' then c.purpose = 'ShareWithProvider' and c.provider_id = new.provider_id
                else c.purpose = 'ProgressPhraseToPolice' end)
    then
        raise exception 'no consent in force' using errcode = '23514', constraint = 'disclosures_consent_in_force';
    end if;

    return new;
end $$;
create trigger under_consent before insert on care.disclosures for each row execute function care.disclosed_under_consent();

-- The register belongs to reviewers as well, who see no client's record: of a health service not even its name.
create policy register on care.disclosures for select to cm_owner using (session_user in ('cm_care', 'cm_review'));

create function audit.disclosures(client text, skip bigint, take int)
returns table (
    id uuid, client_code text, ward_code text, at timestamptz, recipient text, to_whom text, way text, consent_id uuid, demand_id uuid, facts text[],
    notice_version text, disclosed_by text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not sec.everywhere('Read', 'Audit') then
        return;
    end if;

    return query
        select d.id, d.client_code, d.ward_code, d.at, d.recipient, coalesce(d.authority, case when d.category in ('Care', 'Legal') then p.name end),
            d.way, d.consent_id, d.demand_id, d.facts, d.notice_version, a.full_name, count(*) over ()
        from care.disclosures d
        join accounts.accounts a on a.id = d.disclosed_by
        left join directory.providers p on p.id = d.provider_id
        where client is null or d.client_code = client
        order by d.at desc, d.id
        offset skip limit take;
end $$;
revoke execute on function audit.disclosures(text, bigint, int) from public;
grant execute on function audit.disclosures(text, bigint, int) to cm_review;

-- How many disclosures there are about a client of the actor's wards, those that no consent opens any more included: so that an account that leaves
-- some out says how many. Never what they are.
create function care.count_disclosures(client text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select count(*) from care.disclosures d where d.client_code = client and d.ward_code = any (sec.reach('Read', 'Care')));
end $$;
revoke execute on function care.count_disclosures(text) from public;
grant execute on function care.count_disclosures(text) to cm_care;
