create schema transfer;
grant usage on schema transfer to kapocs_app;

-- Somebody else is to answer for a case. Until it is accepted nothing changes.
create table transfer.transfer (
    id              uuid        primary key,
    case_file       uuid        not null,
    number          text        not null,
    organization    uuid        not null,
    from_name       text        not null,
    account         uuid        not null,
    to_organization uuid        not null,
    to_name         text        not null,
    to_account      uuid,
    reason          text        not null,
    asked           text        not null check (length(asked) <= 2000),
    basis           text        check (basis in ('PUBLIC_TASK', 'CONSENT', 'VITAL_INTERESTS')),
    plan            boolean     not null,
    tasks           int         not null,
    deadlines       int         not null,
    referrals       int         not null,
    questions       int         not null,
    closed_cases    int         not null,
    state           text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    answer          text,
    words           text        not null check (length(words) <= 2000),
    owner           uuid,
    answered_by     uuid,
    offered_at      timestamptz not null,
    answer_by       date        not null,
    ended_at        timestamptz,
    version         int         not null,
    constraint across_on_a_basis check ((organization = to_organization) = (basis is null)),
    constraint ended_at_a_time check ((state = 'OFFERED') = (ended_at is null)),
    constraint accepted_for_somebody check ((state = 'ACCEPTED') = (owner is not null))
);
create unique index transfer_one_at_a_time on transfer.transfer (case_file) where state = 'OFFERED';
create index transfer_of_case on transfer.transfer (case_file, id);
create index transfer_offered_by on transfer.transfer (organization, answer_by, id) where state = 'OFFERED';
create index transfer_offered_to on transfer.transfer (to_organization, answer_by, id) where state = 'OFFERED';
create index transfer_over_of on transfer.transfer (organization, ended_at desc, id) where state <> 'OFFERED';
create index transfer_over_to on transfer.transfer (to_organization, ended_at desc, id) where state <> 'OFFERED';
comment on table transfer.transfer is 'retention: case; personal; to whom a case was offered, and who answers for it since';
comment on column transfer.transfer.account is 'who offered it';
comment on column transfer.transfer.to_account is 'whom of one''s own organization it is offered to; empty for anybody there';
comment on column transfer.transfer.basis is 'why another organization may have it; empty inside of one';
comment on column transfer.transfer.asked is 'names nobody: it is read before it is accepted';
comment on column transfer.transfer.tasks is 'how much went along when it was offered, as the other columns like it';

alter table transfer.transfer enable row level security;
alter table transfer.transfer force row level security;
create policy erased_only on transfer.transfer as restrictive for delete using (privacy.erasing(case_file));

create policy of_organization on transfer.transfer
    using (access.kind() = 'staff' and organization = access.organization());
create policy offered_to on transfer.transfer for select
    using (access.kind() = 'staff' and to_organization = access.organization());
create policy answered_by_whom on transfer.transfer for update
    using (access.kind() = 'staff' and to_organization = access.organization());
create policy of_house on transfer.transfer using (access.kind() = 'machine');
-- The client reads who answers for their case since.
create policy seen_by_client on transfer.transfer for select
    using (access.kind() = 'code' and exists (select 1 from casework.case_file f where f.id = case_file));
create policy not_shut on transfer.transfer as restrictive
    using (not exists (select from veil.shut v where v.id = case_file));

-- Whoever is offered it answers; what was offered stays as it was.
create function transfer.offer_stays() returns trigger language plpgsql as $$
begin
    if access.kind() = 'staff' and old.organization is distinct from access.organization()
        and (new.id, new.case_file, new.number, new.organization, new.from_name, new.account, new.to_organization,
             new.to_name, new.to_account, new.reason, new.asked, new.basis, new.offered_at, new.answer_by)
            is distinct from
            (old.id, old.case_file, old.number, old.organization, old.from_name, old.account, old.to_organization,
             old.to_name, old.to_account, old.reason, old.asked, old.basis, old.offered_at, old.answer_by)
    then
        raise exception 'what was offered stays as it was' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger offer_stays before update on transfer.transfer for each row execute function transfer.offer_stays();
