-- What the database refuses besides: a text that begins with a citizen's number, or calls one by its name. CitizenNumber in Domain notices far more, and lets through
-- nothing that is refused here.
create function sec.holds_citizen_number(words text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        words ~* '(^|cccd|cmnd|căn cước)[ :.]*0(0[1-9]|[1-8][0-9]|9[0-6])([01][1-9]|[23][0-3])[0-9]{7}([^0-9]|$)', false)
$$;

alter table intake.slips
    drop constraint slips_place_check,
    add constraint slips_place_check check (length(place) <= 60 and not sec.holds_citizen_number(place)),
    drop constraint slips_appointment_place_check,
    add constraint slips_appointment_place_check check (length(appointment_place) <= 100 and not sec.holds_citizen_number(appointment_place));
alter table intake.slip_people
    drop constraint slip_people_label_check,
    add constraint slip_people_label_check check (length(label) between 1 and 100 and not sec.holds_citizen_number(label)),
    drop constraint slip_people_note_check,
    add constraint slip_people_note_check check (length(note) <= 300 and not sec.holds_citizen_number(note));
alter table care.contacts
    add constraint contacts_no_citizen_number check (not (sec.holds_citizen_number(note) or sec.holds_citizen_number(next_action)));

-- The forms that were sent, each under the id that the form itself carries. What stood in it is here as a keyed digest alone: it tells whether the same was sent again.
create table audit.forms (
    account_id uuid not null references accounts.accounts (id),
    form_id uuid not null,
    digest bytea not null check (length(digest) = 32),
    sent_at timestamptz not null,
    -- What the form was answered with, where that is not its own id.
    answer uuid,
    primary key (account_id, form_id)
);

alter table audit.forms enable row level security;
alter table audit.forms force row level security;
create policy keep on audit.forms to cm_owner using (true) with check (true);

-- Takes the form of the actor's as sent: nothing when it is the first time; otherwise whether it is the same form, and its answer. A second one that comes at the
-- same moment waits here for the first.
create function audit.send(form uuid, digest bytea) returns table (same boolean, answer uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '8s' as $$
#variable_conflict use_column
declare
    a sec.actor := sec.actor();
begin
    insert into audit.forms (account_id, form_id, digest, sent_at) values (a.account_id, send.form, send.digest, a.at) on conflict do nothing;
    if not found then
        return query select f.digest = send.digest, f.answer from audit.forms f where f.account_id = a.account_id and f.form_id = send.form;
    end if;
end $$;

-- Keeps what the actor's form was answered with.
create function audit.answer(form uuid, answer uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    update audit.forms f set answer = answer.answer where f.account_id = (sec.actor()).account_id and f.form_id = answer.form
$$;

revoke execute on function audit.send(uuid, bytea), audit.answer(uuid, uuid) from public;
grant execute on function audit.send(uuid, bytea), audit.answer(uuid, uuid) to cm_police, cm_care, cm_programme, cm_review, cm_admin;
