-- People are looked for with or without diacritics.
create or replace function accounts.keep_search_key() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    new.search_key := lower(sec.unaccent(normalize(new.full_name || ' ' || new.user_name, NFC)));

    return new;
end $$;
