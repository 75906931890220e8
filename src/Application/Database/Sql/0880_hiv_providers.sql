-- Who may know facts about HIV is named one by one, in writing (HIV law 64/2006 as amended 71/2020, article 30): the coordinators' own unit by the consent to
-- HIV information, each provider that a client is sent to by a consent of its own. Sharing with a provider for another reason does not cover HIV.

do $$
declare
    purposes text;
begin
    select conname into purposes from pg_constraint
    where conrelid = 'care.consents'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%AnonymousStatistics%';
    execute format('alter table care.consents drop constraint %I', purposes);
    select conname into purposes from pg_constraint
    where conrelid = 'directory.consent_texts'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%AnonymousStatistics%';
    execute format('alter table directory.consent_texts drop constraint %I', purposes);
end $$;

alter table care.consents
    add constraint consents_purpose check (purpose in (
        'TakePart', 'StoreAssessments', 'ShareWithProvider', 'ReceiveFeedback', 'ContactByPhone', 'ContactFamily', 'CaseConference',
        'ProgressPhraseToPolice', 'LegalRepresentation', 'Research', 'AnonymousStatistics', 'HivInformation', 'ShareHivWithProvider')),
    add constraint consents_hiv_provider check (
        purpose <> 'ShareHivWithProvider' or (provider_id is not null and channel in ('Paper', 'Electronic', 'Thumbprint'))),
    add constraint consents_hiv_unit check (purpose <> 'HivInformation' or btrim(recipient) <> '');

alter table directory.consent_texts add constraint consent_texts_part check (part in (
    'Opening', 'Rights',
    'TakePart', 'StoreAssessments', 'ShareWithProvider', 'ReceiveFeedback', 'ContactByPhone', 'ContactFamily', 'CaseConference',
    'ProgressPhraseToPolice', 'LegalRepresentation', 'Research', 'AnonymousStatistics', 'HivInformation', 'ShareHivWithProvider'));

insert into directory.consent_texts (version, language, part, valid_from, words)
select v.version, t.language, 'ShareHivWithProvider', v.valid_from, t.words
from (select distinct version, valid_from from directory.consent_texts where part = 'HivInformation') v,
    (values
        ('vi', 'Tôi đồng ý bằng văn bản để điều phối viên gửi cho từng nơi có tên dưới đây phần thông tin cần cho việc hẹn và tiếp nhận tôi về xét nghiệm, dự phòng hoặc điều trị HIV (Luật Phòng, chống HIV/AIDS số 64/2006/QH11, sửa đổi 2020, Điều 30). Nơi khác không được biết. Đồng ý chia sẻ chuyện khác với cùng nơi này không gồm thông tin HIV.'),
        ('en', 'I agree in writing that the coordinator sends each place named below what it needs to make an appointment and receive me for HIV testing, prevention or treatment (Law on HIV/AIDS Prevention and Control, No. 64/2006/QH11 as amended in 2020, Article 30). No other place may know. Agreeing to share other things with the same place does not cover HIV.')
    ) t (language, words);

-- Nobody sends a client under a consent that is not in force at this very statement, names somebody else, or is about something else.
create function care.sent_under_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
        select from care.consents c
        where c.id = new.consent_id and c.client_code = new.client_code and c.provider_id = new.provider_id
          and c.purpose = case new.category when 'Hiv' then 'ShareHivWithProvider' else 'ShareWithProvider' end
          and c.withdrawn_at is null and c.superseded_at is null
          and c.given_at <= (select (sec.actor()).at) and c.expires_at > (select (sec.actor()).at))
    then
        raise exception 'no consent in force' using errcode = '23514', constraint = 'service_referrals_consent_in_force';
    end if;

    return new;
end $$;
revoke execute on function care.sent_under_consent() from public;
-- Loading speaks for nobody, and makes its records by the same verbs.
create trigger under_consent before insert or update of consent_id, made_on, provider_id, category, client_code on care.service_referrals for each row
    when (new.consent_id is not null and coalesce(current_setting('app.actor', true), '') <> '') execute function care.sent_under_consent();

create or replace function care.disclosed_under_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.consent_id is not null and not exists (
        select from care.consents c
        where c.id = new.consent_id and c.client_code = new.client_code
          and c.withdrawn_at is null and c.superseded_at is null and c.given_at <= new.at and c.expires_at > new.at
          and case new.recipient
                when 'Provider' then c.provider_id = new.provider_id
                    and c.purpose = case new.category when 'Hiv' then 'ShareHivWithProvider' else 'ShareWithProvider' end
                else c.purpose = 'ProgressPhraseToPolice' end)
    then
        raise exception 'no consent in force' using errcode = '23514', constraint = 'disclosures_consent_in_force';
    end if;

    return new;
end $$;

create or replace function care.resting(consent care.consents) returns table (id uuid, goes_on boolean)
language sql stable security definer set search_path = pg_catalog as $$
    select r.id, r.status in ('Attended', 'Started')
    from care.service_referrals r
    where r.client_code = consent.client_code
      and r.status in ('Planned', 'Made', 'Accepted', 'Missed', 'Attended', 'Started')
      and (consent.purpose = 'TakePart'
        or (consent.purpose = case r.category when 'Hiv' then 'ShareHivWithProvider' else 'ShareWithProvider' end and consent.provider_id = r.provider_id
            and (r.consent_id = consent.id or r.exposure <> 'None' or r.shared <> '{}')))
$$;

drop trigger cancel_shares on care.consents;
create trigger cancel_shares after update of withdrawn_at on care.consents for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null and new.purpose in ('TakePart', 'ShareWithProvider', 'ShareHivWithProvider'))
    execute function care.cancel_shares();
