-- Somebody has a client before them whose case is kept elsewhere, and asks for it by its number. The row does not know
-- whether there is such a case: whoever may see the case of that number finds the request, and nobody else can tell.
create table transfer.request (
    id          uuid        primary key,
    number      text        not null check (length(number) <= 40),
    asker       uuid        not null,
    asker_name  text        not null,
    account     uuid        not null,
    reason      text        not null,
    words       text        not null check (length(words) <= 2000),
    agreed      text        not null,
    state       text        not null check (state in ('ASKED', 'OFFERED', 'DECLINED', 'WITHDRAWN')),
    answer      text,
    said        text        not null check (length(said) <= 2000),
    transfer    uuid,
    asked_at    timestamptz not null,
    answer_by   date        not null,
    ended_at    timestamptz,
    constraint asked_and_answered_at_a_time check ((state = 'ASKED') = (ended_at is null)),
    constraint offered_by_an_offer check ((state = 'OFFERED') = (transfer is not null)),
    constraint words_with_a_no check (state = 'DECLINED' or answer is null and said = '')
);
create index request_of_number on transfer.request (number);
create index request_of_asker on transfer.request (asker, id);
-- Who presses twice at once asks once; what was not answered in time waits no longer, and is asked anew.
create unique index request_asked_once on transfer.request (asker, account, number, answer_by) where state = 'ASKED';
create index request_waiting on transfer.request (answer_by) where state = 'ASKED';
create index request_by_time on transfer.request (asked_at);
comment on table transfer.request is 'retention: 90 days; personal; who asked for a case by its number, whether or not there is one';
comment on column transfer.request.account is 'who asked';
comment on column transfer.request.agreed is 'how the client said yes to who asked';
comment on column transfer.request.transfer is 'the offer that answered it';

alter table transfer.request enable row level security;
alter table transfer.request force row level security;

create policy of_asker on transfer.request
    using (access.kind() = 'staff' and asker = access.organization());
-- What is sealed or locked is no case of theirs: the case answers for itself.
create policy seen_by_holder on transfer.request for select
    using (access.kind() = 'staff'
           and exists (select 1 from casework.case_file f where f.number = request.number and f.opened_at <= asked_at));
create policy answered_by_holder on transfer.request for update
    using (access.kind() = 'staff'
           and exists (select 1 from casework.case_file f where f.number = request.number and f.opened_at <= asked_at));
create policy of_house on transfer.request using (access.kind() = 'machine');
create policy removed_by_house on transfer.request as restrictive for delete using (access.kind() = 'machine');

-- Requests with the case of that number, for who may see the case.
create view transfer.asked with (security_invoker = true) as
select r.*, f.id as case_file, f.owner as holder, f.state = 'OPEN' as case_open
from transfer.request r join casework.case_file f on f.number = r.number and f.opened_at <= r.asked_at;

create function transfer.numbers(files uuid[]) returns text[] language sql stable
    return array(select f.number from casework.case_file f where f.id = any(files));

-- What was asked stays as it was. Who asked takes it back and gives themselves no answer; whoever holds a case that had
-- that number when it was asked for answers; and what is over stays as it ended.
create function transfer.request_stays() returns trigger language plpgsql as $$
begin
    if access.kind() is distinct from 'staff' then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'ASKED' then
            raise exception 'nobody answers what they ask' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.id, new.number, new.asker, new.asker_name, new.account, new.reason, new.words, new.agreed, new.asked_at,
        new.answer_by)
        is distinct from
        (old.id, old.number, old.asker, old.asker_name, old.account, old.reason, old.words, old.agreed, old.asked_at,
         old.answer_by)
        or old.state <> 'ASKED'
    then
        raise exception 'what was asked stays as it was' using errcode = 'check_violation';
    end if;
    if new.state = 'WITHDRAWN' and old.asker is distinct from access.organization() then
        raise exception 'who asked takes it back' using errcode = 'check_violation';
    end if;
    if new.state in ('OFFERED', 'DECLINED')
        and not exists (select from casework.case_file f where f.number = old.number and f.opened_at <= old.asked_at)
    then
        raise exception 'whoever holds the case answers' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger request_stays before insert or update on transfer.request
    for each row execute function transfer.request_stays();
