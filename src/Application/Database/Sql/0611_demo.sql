-- Says that everything in this database is invented. Where this row is missing, demo data is never added, and no demo account made.
create table sec.demo_mark (
    id int primary key default 1 check (id = 1),
    clients int not null,
    began_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
