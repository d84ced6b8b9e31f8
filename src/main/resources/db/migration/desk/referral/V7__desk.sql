-- An organization of the directory whose people have accounts here. Nobody in person.
create table referral.partner (
    recipient    uuid        primary key,
    name         text        not null,
    organization uuid        not null,
    set_at       timestamptz not null
);
create index partner_of_organization on referral.partner (organization);
comment on table referral.partner is 'retention: installation; which organization of the directory answers referrals with accounts here, nobody in person';
comment on column referral.partner.recipient is 'its id in the directory';
-- Whoever set it could let anybody read what is meant for others. It is nobody's row, so no policy but this keeps it.
create function referral.set_by_city() returns trigger language plpgsql as $$
begin
    if access.kind() is distinct from 'staff' or not exists (
            select from access.organization o where o.id = access.organization() and o.kind = 'CITY') then
        raise exception 'only the city says who answers for whom' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger set_by_city before insert or update or delete on referral.partner
    for each statement execute function referral.set_by_city();

alter table referral.referral
    add column desk      uuid,
    add column handler   uuid,
    add column waits_for text check (waits_for in ('ASKER', 'DESK')),
    add column told_late timestamptz,
    add constraint handled_at_a_desk check (desk is not null or handler is null),
    add constraint no_draft_at_a_desk check (desk is null or state <> 'DRAFT');
create index referral_at_desk on referral.referral (desk, answer_by, id)
    where desk is not null and state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
create index referral_past_desk on referral.referral (desk, state_since desc, id desc)
    where desk is not null and state in ('REJECTED', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED');
create index referral_to_tell_late on referral.referral (state_since)
    where desk is not null and told_late is null and state in ('REQUESTED', 'RECEIVED');
comment on column referral.referral.desk is 'the organization whose people may answer it here; null where a link does';
comment on column referral.referral.handler is 'who of them looks after it';
comment on column referral.referral.waits_for is 'who has still to answer what the other one wrote';

create table referral.turn (
    id       uuid        primary key,
    seq      bigint      generated always as identity,
    referral uuid        not null references referral.referral on delete cascade,
    at       timestamptz not null,
    side     text        not null check (side in ('ASKER', 'DESK')),
    account  uuid        not null,
    text     text        not null check (length(text) between 1 and 4000)
);
create index turn_of_referral on referral.turn (referral, seq);
comment on table referral.turn is 'retention: case; personal; what who refers and who is asked have written to each other';
alter table referral.turn enable row level security;
alter table referral.turn force row level security;
revoke update, delete on referral.turn from kapocs_app;

-- Who is asked has no case and no client here: only the row that was sent to them.
create policy sent_to_desk on referral.referral for select
    using (access.kind() = 'staff' and desk = access.organization());
create policy answered_at_desk on referral.referral for update
    using (access.kind() = 'staff' and desk = access.organization());

-- Whoever answers, at a desk or by a link, and whoever confirms moves it on; about whom and what it is stays as it was sent.
create function referral.asked_stays() returns trigger language plpgsql as $$
begin
    if (access.kind() in ('code', 'link')
            or access.kind() = 'staff' and old.organization is distinct from access.organization())
        and (new.id, new.organization, new.account, new.case_file, new.client, new.contact, new.need, new.service,
             new.service_name, new.recipient, new.recipient_name, new.email, new.language, new.sections, new.asked,
             new.sent_at, new.answer_by, new.desk)
            is distinct from
            (old.id, old.organization, old.account, old.case_file, old.client, old.contact, old.need, old.service,
             old.service_name, old.recipient, old.recipient_name, old.email, old.language, old.sections, old.asked,
             old.sent_at, old.answer_by, old.desk) then
        raise exception 'what was asked stays as it was sent' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger asked_stays before update on referral.referral for each row execute function referral.asked_stays();

-- Who is asked reads no more of it when it is over.
create policy read_by_both on referral.turn for select
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from referral.referral r where r.id = referral
                       and (r.desk is distinct from access.organization() or r.organization = access.organization()
                            or r.state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'))));
create policy written_by_oneself on referral.turn for insert
    with check (account = access.account()
                and exists (select 1 from referral.referral r where r.id = referral and r.desk is not null
                            and r.state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
                            and (side = 'ASKER' and r.organization = access.organization()
                                 or side = 'DESK' and r.desk = access.organization())));

create policy said_at_desk on referral.message for insert
    with check (exists (select 1 from referral.referral r where r.id = referral and r.desk = access.organization()));
create policy seen_at_desk on referral.seen for insert
    with check (exists (select 1 from referral.referral r where r.id = referral and r.desk = access.organization()));

-- Links are no business of who is asked, now that they see the row.
drop policy read_with_referral on referral.link;
create policy read_with_referral on referral.link for select
    using (access.kind() in ('staff', 'code', 'machine')
           and exists (select 1 from referral.referral r where r.id = referral
                       and (access.kind() <> 'staff' or r.organization = access.organization())));
drop policy made_by_who_refers on referral.link;
create policy made_by_who_refers on referral.link
    using (exists (select 1 from referral.referral r where r.id = referral
                   and (access.kind() = 'machine' or r.organization = access.organization())));

-- Partners see what was consented to, of a sealed file as well: a keeper sent it, and the other locks let them find no more.
-- Who is locked out sees nothing.
drop policy not_shut on referral.referral;
create policy not_shut on referral.referral as restrictive
    using (not exists (select from veil.shut v where v.id = case_file)
           or organization <> access.organization() and not exists (select from veil.locked_out v where v.id = case_file));
