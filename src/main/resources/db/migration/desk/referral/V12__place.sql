-- Where of several locations somebody is sent: each can have places of its own. It stands by itself and not in the name of
-- the service, which whoever has a code may read: a location without a name is called by its street.
alter table referral.referral add column place uuid, add column place_name text not null default '';
create index referral_at_place on referral.referral (place, sent_at) where place is not null;
comment on column referral.referral.place is 'the service at one of its locations (HSDS), where that was chosen';
comment on column referral.referral.place_name is 'what that location is called, or its street';

-- Where they were sent stays as it was sent, too.
create or replace function referral.asked_stays() returns trigger language plpgsql as $$
begin
    if (access.kind() in ('code', 'link')
            or access.kind() = 'staff' and old.organization is distinct from access.organization())
        and (new.id, new.organization, new.account, new.case_file, new.client, new.contact, new.need, new.service,
             new.service_name, new.place, new.place_name, new.recipient, new.recipient_name, new.email, new.language,
             new.sections, new.asked, new.sent_at, new.answer_by, new.desk)
            is distinct from
            (old.id, old.organization, old.account, old.case_file, old.client, old.contact, old.need, old.service,
             old.service_name, old.place, old.place_name, old.recipient, old.recipient_name, old.email, old.language,
             old.sections, old.asked, old.sent_at, old.answer_by, old.desk) then
        raise exception 'what was asked stays as it was sent' using errcode = 'check_violation';
    end if;
    return new;
end $$;
