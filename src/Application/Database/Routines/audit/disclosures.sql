-- The register of disclosures for reviewers, who see no client's record: of a health service not even its name.
create or replace function audit.disclosures(client text, skip bigint, take int)
returns table (
    id uuid, client_code text, ward_code text, at timestamptz, recipient text, to_whom text, way text, consent_id uuid, demand_id uuid,
        facts text[],
    notice_version text, disclosed_by text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not sec.everywhere('Read', 'Audit') then
        return;
    end if;

    return query
        select d.id, d.client_code, d.ward_code, d.at, d.recipient,
            coalesce(d.authority, case when d.category in ('Care', 'Legal') then p.name end),
            d.way, d.consent_id, d.demand_id, d.facts, d.notice_version, a.full_name, count(*) over ()
        from care.disclosures d
        join accounts.accounts a on a.id = d.disclosed_by
        left join directory.providers p on p.id = d.provider_id
        where client is null or d.client_code = client
        order by d.at desc, d.id
        offset skip limit take;
end $$;
