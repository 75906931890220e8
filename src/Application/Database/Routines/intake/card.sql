-- What the holder of a card's code sees, for as long as sec.limits says: whom to call, where and when; no name and no slip. It answers also
-- while its ward has no duty coordinator yet.
create or replace function intake.card(code text, at timestamptz)
returns table (name text, phone text, hours text, place text, appointment_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.name, d.phone, d.hours, coalesce(s.appointment_place, d.place), s.appointment_at
    from intake.slips s left join directory.duty_coordinators d on d.ward_code = s.ward_code
    where s.card_code = card.code and card.at < s.filed_at + (select l.lasts from sec.limits l where l.name = 'SlipCard')
$$;
