-- Of the officer's own slips, those that show the phrase; each showing is written down before it is answered. It
-- begins at the consents in force, so that for a slip without one nothing differs, in every state: neither the answer nor the work.
create or replace function intake.in_contact(slips uuid[]) returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    today date := (a.at at time zone 'Asia/Ho_Chi_Minh')::date;
    officer uuid := sec.own('Read', 'OwnSlip');
begin
    if officer is null or not exists (select from directory.progress_phrases p where p.since <= today) then
        return;
    end if;

    return query
        with agreed as materialized (
            select k.id, k.client_code, k.ward_code, c.slip_id
            from care.consents k
            join care.clients c on c.code = k.client_code and c.slip_id is not null
            join directory.wards w on w.code = k.ward_code
            join directory.progress_phrases p on p.province_code = w.province_code and p.since <= today
            where k.purpose = 'ProgressPhraseToPolice' and care.in_force(k, a.at)
        ), shown as materialized (
            select g.* from agreed g join intake.slips s on s.id = g.slip_id
            where s.id = any (slips) and s.officer_id = officer
              and s.filed_at > a.at - (select l.lasts from sec.limits l where l.name = 'OwnSlips')
        ), written as (
            insert into care.disclosures (id, client_code, ward_code, category, at, recipient, way, consent_id, facts, notice_version,
                disclosed_by)
            select gen_random_uuid(), s.client_code, s.ward_code, 'Care', a.at, 'Officer', 'Phrase', s.id, '{InContact}',
                (select n.version from directory.notices n where n.valid_from <= today order by n.valid_from desc,
                    n.version desc limit 1), officer
            from shown s
        )
        select s.slip_id from shown s;
end $$;
