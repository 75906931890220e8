-- AccessPolicy.Grants, row for row: refreshed from the C# table at every migration, so that both decide alike.

create table sec.access_grants (
    role text not null,
    operation text not null check (operation in ('Read', 'Write')),
    category text not null,
    reach text not null check (reach in ('Own', 'OwnWards', 'Everywhere')),
    consent text,
    primary key (role, operation, category)
);

-- AccessPolicy.Allows, said again over the same rows.
create function sec.may(op text, what text, ward text, owner uuid, consents text[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return exists (
        select from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what
          and case g.reach
                when 'Everywhere' then true
                when 'OwnWards' then ward = any (a.ward_codes)
                else owner = a.account_id
              end
          and (g.consent is null or g.consent = any (consents)));
end $$;

-- The wards in which the actor may do this to this kind of data. Policies ask it once a statement, not once a row.
create function sec.reach(op text, what text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return case when exists (
            select from sec.access_grants g
            where g.role = a.role and g.operation = op and g.category = what and g.reach = 'OwnWards')
        then a.ward_codes else '{}'::text[] end;
end $$;

create function sec.everywhere(op text, what text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return exists (
        select from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what and g.reach = 'Everywhere');
end $$;

-- Whether the actor may do this to its own rows, and so which account's rows those are.
create function sec.own(op text, what text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return case when exists (
            select from sec.access_grants g
            where g.role = a.role and g.operation = op and g.category = what and g.reach = 'Own')
        then a.account_id end;
end $$;
