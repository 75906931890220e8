-- The one condition under which a consent counts: given, neither withdrawn nor replaced, and not over. As Consent.IsInForce
-- says it. Its text is bound to what it names when it is made, so that it needs no search path and costs nothing: PostgreSQL
-- puts it into the question that asks for it, indexes included.
create or replace function care.in_force(consent care.consents, moment timestamptz) returns boolean language sql immutable
return consent.withdrawn_at is null and consent.superseded_at is null and consent.given_at <= moment and consent.expires_at > moment;
