-- Whoever writes to a partner is told from now on that the client reads it with their code. What was written before stays
-- where somebody reads it first: in the copy that is handed over.
alter table referral.referral add column words_open boolean not null default false;
alter table referral.referral alter column words_open set default true;
comment on column referral.referral.words_open is 'whether who wrote the words to the recipient knew that the client reads them';

-- That stays as it was sent, too.
create or replace function referral.asked_stays() returns trigger language plpgsql as $$
begin
    if (access.kind() in ('code', 'link')
            or access.kind() = 'staff' and old.organization is distinct from access.organization())
        and (new.id, new.organization, new.account, new.case_file, new.client, new.contact, new.need, new.service,
             new.service_name, new.place, new.place_name, new.recipient, new.recipient_name, new.email, new.language,
             new.sections, new.asked, new.words_open, new.sent_at, new.answer_by, new.desk)
            is distinct from
            (old.id, old.organization, old.account, old.case_file, old.client, old.contact, old.need, old.service,
             old.service_name, old.place, old.place_name, old.recipient, old.recipient_name, old.email, old.language,
             old.sections, old.asked, old.words_open, old.sent_at, old.answer_by, old.desk) then
        raise exception 'what was asked stays as it was sent' using errcode = 'check_violation';
    end if;
    return new;
end $$;
