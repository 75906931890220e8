-- Counts that a slip was not filed, and why. A form that comes twice is counted once.
create or replace function intake.tally(form uuid, ward text, why text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    if sec.own('Write', 'Slip') is null or ward <> all (a.ward_codes) then
        raise exception 'not a ward of this actor' using errcode = '42501';
    end if;

    insert into intake.tallied_forms (form_id) values (form) on conflict do nothing;
    if found then
        insert into intake.tallies as t (day, ward_code, kind, count)
        values ((a.at at time zone 'Asia/Ho_Chi_Minh')::date, ward, why, 1)
        on conflict (day, ward_code, kind) do update set count = t.count + 1;
    end if;
end $$;
