-- What can stand in the trail as what was done: the use cases of the code and what happens at the door, put in at every
-- migration (AuditWord.All). A row stays when the code forgets it, as the entries that name it stay.
create table audit.use_cases (
    name text primary key check (length(name) <= 100),
    operation text not null check (operation in ('Read', 'Write', 'SignIn')),
    category text not null,
    -- What a reason looks like, as a regular expression; null where none is given.
    reasons text,
    -- Whether the code still knows it. Only then can it be written.
    current boolean not null
);
insert into audit.use_cases (name, operation, category, current)
select distinct on (e.use_case) e.use_case, e.operation, e.category, false from audit.entries e;
alter table audit.entries add foreign key (use_case) references audit.use_cases (name);
