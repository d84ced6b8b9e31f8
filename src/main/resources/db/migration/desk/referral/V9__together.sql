-- Several people of a household are referred together: one referral for each, bound by this.
alter table referral.referral add column party uuid;
create unique index referral_of_party on referral.referral (party, client)
    where party is not null and state in ('DRAFT', 'REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
-- Who belongs together is said by who refers, and by nobody who answers.
create function referral.party_stays() returns trigger language plpgsql as $$
begin
    if (access.kind() in ('code', 'link')
            or access.kind() = 'staff' and old.organization is distinct from access.organization())
        and new.party is distinct from old.party then
        raise exception 'what was asked stays as it was sent' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger party_stays before update on referral.referral for each row execute function referral.party_stays();
comment on column referral.referral.party is 'those of one household who were referred together; each is a referral of its own';
