-- Police referral slips. A slip knows a person by the name the officer was given and no client, ever: a client's row points at its slip, never the
-- reverse. What could send a person to compulsory rehabilitation has no column here: no substance, amount, test, past treatment, record, number,
-- photo, address or position.

create table intake.slips (
    id uuid primary key,
    reference text not null unique check (reference ~ '^GT-[3-9A-Y]{4}-[3-9A-Y]{3}$'),
    officer_id uuid not null references accounts.accounts (id),
    ward_code text not null references directory.wards (code),
    filed_at timestamptz not null,
    word text not null check (word in ('Sent', 'Received')),
    received_at timestamptz check (received_at >= filed_at),
    door text not null check (door in ('InsteadOfProcessing', 'SocialContact', 'OwnRequest')),
    person_label text not null check (length(person_label) between 1 and 100 and person_label !~ '[0-9]([ .-]?[0-9]){11}'),
    age_band text not null check (age_band in ('From18To24', 'From25To34', 'From35To44', 'From45')),
    gender text not null check (gender in ('Man', 'Woman', 'Other', 'Undisclosed')),
    phone text check (phone ~ '^0[0-9]{9}$'),
    contact_ways text[] not null check (cardinality(contact_ways) > 0 and contact_ways <@ array['Call', 'Message', 'Family', 'InPerson']),
    staying_ward_code text references directory.wards (code),
    met_on date not null,
    place_ward_code text not null references directory.wards (code),
    place text check (length(place) <= 60 and place !~ '[0-9]([ .-]?[0-9]){11}'),
    needs text[] not null check (cardinality(needs) > 0 and needs <@ array['Health', 'Housing', 'Work', 'Papers', 'Family', 'Unknown']),
    urgent boolean not null,
    note text check (length(note) <= 300 and note !~ '[0-9]([ .-]?[0-9]){11}'),
    agreed boolean not null check (agreed),
    hand_over text not null check (hand_over in ('Now', 'Appointment', 'CallLater')),
    appointment_at timestamptz,
    appointment_place text check (length(appointment_place) <= 100),
    card_code text not null unique check (card_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    check ((word = 'Received') = (received_at is not null)),
    check ((hand_over = 'Appointment') = (appointment_at is not null)),
    check (hand_over = 'Appointment' or appointment_place is null)
);
create index slips_officer on intake.slips (officer_id, filed_at desc);
create index slips_ward on intake.slips (ward_code, word, filed_at desc);

-- The check of the rows that are there already is the owner's, who is no actor.
alter table care.clients no force row level security;
alter table care.clients add foreign key (slip_id) references intake.slips (id);
alter table care.clients force row level security;

alter table intake.slips enable row level security;
alter table intake.slips force row level security;

-- An officer adds slips of the officer's own, for the officer's own wards, and sees them for ninety days.
create policy file on intake.slips for insert to cm_police with check (
    officer_id = (select sec.own('Write', 'Slip'))
    and ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and word = 'Sent');
create policy see_own on intake.slips for select to cm_police using (
    officer_id = (select sec.own('Read', 'Slip'))
    and filed_at > (select (sec.actor()).at) - interval '90 days');

-- A coordinator sees the slips of the ward and says that one was received.
create policy see on intake.slips for select to cm_care using (ward_code = any ((select sec.reach('Read', 'Slip'))::text[]));
create policy receive on intake.slips for update to cm_care
    using (ward_code = any ((select sec.reach('Write', 'Slip'))::text[]))
    with check (ward_code = any ((select sec.reach('Write', 'Slip'))::text[]));

create trigger track after insert or update or delete on intake.slips for each row execute function audit.track('Slip', 'none');

-- Every column may be written; of these few alone may be read back. Never a name.
grant insert on intake.slips to cm_police;
grant select (id, reference, officer_id, ward_code, filed_at, door, word, card_code) on intake.slips to cm_police;
grant select, update (word, received_at) on intake.slips to cm_care;

-- A slip begun and not sent. What was typed is sealed with a key that only the officer's phone holds.
create table intake.slip_drafts (
    id uuid primary key,
    officer_id uuid not null references accounts.accounts (id),
    saved_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > saved_at),
    sealed bytea not null check (length(sealed) between 1 and 16384)
);
create index slip_drafts_officer on intake.slip_drafts (officer_id, saved_at desc);
create index slip_drafts_expiry on intake.slip_drafts (expires_at);

alter table intake.slip_drafts enable row level security;
alter table intake.slip_drafts force row level security;
create policy own on intake.slip_drafts to cm_police
    using (officer_id = (select sec.own('Write', 'Slip')))
    with check (officer_id = (select sec.own('Write', 'Slip')));
create policy forget on intake.slip_drafts to cm_owner using (true);
grant select, insert, update, delete on intake.slip_drafts to cm_police;

-- Nobody's draft outlives its day.
create function intake.forget_expired_drafts() returns void
language sql security definer set search_path = pg_catalog as $$
    delete from intake.slip_drafts where expires_at <= (select (sec.actor()).at)
$$;
revoke execute on function intake.forget_expired_drafts() from public;
grant execute on function intake.forget_expired_drafts() to cm_police;

-- How often a slip was not filed, and why. A day, a ward and a number: nobody is in it.
create table intake.tallies (
    day date not null,
    ward_code text not null references directory.wards (code),
    kind text not null check (kind in ('Under18', 'Violence', 'Trafficking', 'Declined', 'Undecided')),
    count int not null check (count > 0),
    primary key (day, ward_code, kind)
);

create function intake.tally(ward text, why text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    if sec.own('Write', 'Slip') is null or ward <> all (a.ward_codes) then
        raise exception 'not a ward of this actor' using errcode = '42501';
    end if;

    insert into intake.tallies as t (day, ward_code, kind, count)
    values ((a.at at time zone 'Asia/Ho_Chi_Minh')::date, ward, why, 1)
    on conflict (day, ward_code, kind) do update set count = t.count + 1;
end $$;
revoke execute on function intake.tally(text, text) from public;
grant execute on function intake.tally(text, text) to cm_police;

-- Who answers the phone for a ward. Public: it is printed on the cards that people are given.
create table directory.duty_coordinators (
    ward_code text primary key references directory.wards (code),
    name text not null check (length(name) between 1 and 60),
    phone text not null check (phone ~ '^[0-9 ]{3,20}$'),
    hours text not null check (length(hours) between 1 and 100),
    place text not null check (length(place) between 1 and 100),
    deputy_name text check (length(deputy_name) <= 60),
    deputy_phone text check (deputy_phone ~ '^[0-9 ]{3,20}$'),
    version bigint not null default 1,
    check ((deputy_name is null) = (deputy_phone is null))
);
grant select on directory.duty_coordinators to cm_police, cm_care, cm_programme;
grant select, insert, update on directory.duty_coordinators to cm_admin;

-- What the card in a person's hand says to whoever holds its code, for fourteen days: whom to call, where and when. Nobody's name, no slip.
create policy card on intake.slips for select to cm_owner using (true);
create function intake.card(code text, at timestamptz)
returns table (name text, phone text, hours text, place text, appointment_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select d.name, d.phone, d.hours, coalesce(s.appointment_place, d.place), s.appointment_at
    from intake.slips s join directory.duty_coordinators d on d.ward_code = s.ward_code
    where s.card_code = card.code and card.at < s.filed_at + interval '14 days'
$$;
revoke execute on function intake.card(text, timestamptz) from public;
grant usage on schema intake to cm_accounts;
grant execute on function intake.card(text, timestamptz) to cm_police, cm_accounts;
