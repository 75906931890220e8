-- A card answers also while nobody is on duty for its ward yet; and a form that comes twice is counted once.

create or replace function intake.card(code text, at timestamptz)
returns table (name text, phone text, hours text, place text, appointment_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select d.name, d.phone, d.hours, coalesce(s.appointment_place, d.place), s.appointment_at
    from intake.slips s left join directory.duty_coordinators d on d.ward_code = s.ward_code
    where s.card_code = card.code and card.at < s.filed_at + interval '14 days'
$$;

-- The forms that were counted, by a number that the form made up: not where, not why, not who.
create table intake.tallied_forms (form_id uuid primary key);

drop function intake.tally(text, text);

create function intake.tally(form uuid, ward text, why text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
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
revoke execute on function intake.tally(uuid, text, text) from public;
grant execute on function intake.tally(uuid, text, text) to cm_police;
