-- To what a client must have agreed before a provider is told that they are sent there. As ConsentTerms.ToSend says it.
create or replace function care.to_send(category text) returns text language sql immutable
return case category when 'Hiv' then 'ShareHivWithProvider' else 'ShareWithProvider' end;
