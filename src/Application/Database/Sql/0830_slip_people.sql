-- Who a slip is about stands apart from the slip: whoever reads slips does not thereby read a name, a number or what an officer wrote about a person.

create table intake.slip_people (
    id uuid primary key,
    ward_code text not null,
    category text not null default 'Identity' check (category = 'Identity'),
    label text not null check (length(label) between 1 and 100 and label !~ '[0-9]([ .-]?[0-9]){11}'),
    phone text check (phone ~ '^0[0-9]{9}$'),
    note text check (length(note) <= 300 and note !~ '[0-9]([ .-]?[0-9]){11}')
);

insert into intake.slip_people (id, ward_code, label, phone, note) select id, ward_code, person_label, phone, note from intake.slips;

alter table intake.slips
    drop column person_label,
    drop column phone,
    drop column note,
    add unique (id, ward_code);

-- The check of the rows that are there already is the owner's, who is no actor.
alter table intake.slips no force row level security;
alter table intake.slip_people add foreign key (id, ward_code) references intake.slips (id, ward_code);
alter table intake.slips force row level security;

call sec.protect('intake.slip_people', 'Identity');
grant select on intake.slip_people to cm_care;

-- An officer writes down the person of a slip of the officer's own, and can read nothing of it, ever.
create policy file on intake.slip_people for insert to cm_police with check (exists (select from intake.slips s where s.id = slip_people.id));
grant insert on intake.slip_people to cm_police;

-- What the trail of changes kept of slips while they still held a person is read like the person.
create policy people_of_slips on audit.changes as restrictive for select to cm_care using (
    table_name <> 'intake.slips'
    or not coalesce(after ? 'person_label', false)
    or ward_code = any ((select sec.reach('Read', 'Identity'))::text[]));
