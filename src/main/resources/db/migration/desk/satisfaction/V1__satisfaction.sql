create schema satisfaction;
grant usage on schema satisfaction to kapocs_app;

-- Whom the house asks how it was: one question for each time a case is closed. It says nothing of what came of it.
create table satisfaction.question (
    id           uuid        primary key,
    organization uuid        not null,
    case_file    uuid        not null,
    contact      uuid,
    language     text        not null,
    topic        text        not null,
    ending       text        not null check (ending in ('HELPED', 'NOT_ALL')),
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    sent_at      timestamptz
);
create unique index question_of_case on satisfaction.question (case_file);
create index question_of_contact on satisfaction.question (contact) where contact is not null;
create index question_expiring on satisfaction.question (expires_at);
comment on table satisfaction.question is 'retention: 30 days; personal; the closed cases whose clients can say how it was';
comment on column satisfaction.question.topic is 'of the first level, of the need that was voiced first';
comment on column satisfaction.question.sent_at is 'when a letter with a link was written last; null when none was';

-- Not when it was made: the one by which an answer is changed is made when it is given.
create table satisfaction.link (
    question   uuid        not null references satisfaction.question on delete cascade,
    token_hash bytea       primary key,
    kind       text        not null check (kind in ('ASK', 'CHANGE'))
);
create index link_of_question on satisfaction.link (question);
comment on table satisfaction.link is 'retention: 30 days; personal; hashes of the links by which a client answers, and changes the answer for a day';

-- For a day the answer stands with its question, so that it can be changed; then it is counted and forgotten here.
create table satisfaction.answer (
    question    uuid        primary key references satisfaction.question on delete cascade,
    picture     text        check (picture in ('GLAD', 'SO_SO', 'UNHAPPY')),
    words       bytea,
    call_back   boolean     not null,
    answered_at timestamptz,
    constraint forgotten_whole check (
        case when picture is null then words is null and not call_back and answered_at is null
             else answered_at is not null end)
);
create index answer_uncounted on satisfaction.answer (answered_at) where picture is not null;
comment on table satisfaction.answer is 'retention: 1 day, then only that there was one; personal; what a client said of the help, until it is counted';
comment on column satisfaction.answer.words is 'sealed: satisfaction.words';
comment on column satisfaction.answer.picture is 'null when it was counted, and is known nowhere any more; then answered_at is null too';

-- What clients wrote, without who they are; a case only where they asked to be called. Not the day, only its week.
create table satisfaction.remark (
    id           uuid primary key,
    organization uuid not null,
    language     text not null,
    words        bytea,
    case_file    uuid,
    week         date not null,
    read_by      uuid,
    constraint something_to_read check (words is not null or case_file is not null)
);
create index remark_of_organization on satisfaction.remark (organization, week);
comment on table satisfaction.remark is 'retention: 90 days; personal; what clients wrote of the help, for supervisors alone';
comment on column satisfaction.remark.words is 'sealed: satisfaction.words';
comment on column satisfaction.remark.case_file is 'only where the client wants to be called';

create table satisfaction.tally (
    organization uuid   not null,
    month        date   not null,
    language     text   not null,
    topic        text   not null,
    ending       text   not null,
    picture      text   not null,
    answers      bigint not null check (answers > 0),
    primary key (organization, month, language, topic, ending, picture)
);
comment on table satisfaction.tally is 'retention: evidence; nobody in person: how content those were whose cases were closed';
revoke delete on satisfaction.tally from kapocs_app;

do $$
declare part text;
begin
    foreach part in array array['question', 'link', 'answer', 'remark'] loop
        execute format('alter table satisfaction.%I enable row level security', part);
        execute format('alter table satisfaction.%I force row level security', part);
        execute format($policy$create policy of_house on satisfaction.%I using (access.kind() = 'machine')$policy$, part);
    end loop;
end $$;

create policy read_with_case on satisfaction.question for select
    using (access.kind() = 'staff' and exists (select 1 from casework.case_file f where f.id = case_file));
create policy sent_by_staff on satisfaction.question for update
    using (access.kind() = 'staff' and exists (select 1 from casework.case_file f where f.id = case_file));
create policy asked_of_client on satisfaction.question for select
    using (access.kind() = 'code' and contact = access.record());
-- Staff hand out links; what is answered behind them they do not see, not even whether.
create policy made_by_staff on satisfaction.link for insert
    with check (access.kind() = 'staff' and kind = 'ASK'
                and exists (select 1 from satisfaction.question q where q.id = question));
create policy own on satisfaction.answer
    using (access.kind() = 'code' and exists (select 1 from satisfaction.question q where q.id = question));
create policy read_by_supervisors on satisfaction.remark for select
    using (access.kind() = 'staff' and organization = access.organization()
           and exists (select 1 from access.account a
                       where a.id = access.account() and a.roles && array['SUPERVISOR']));
create policy noted_by_supervisors on satisfaction.remark for update
    using (access.kind() = 'staff' and organization = access.organization()
           and exists (select 1 from access.account a
                       where a.id = access.account() and a.roles && array['SUPERVISOR']));

revoke delete on satisfaction.link, satisfaction.answer from kapocs_app;

-- Of what is written once nothing is rewritten: that a letter went out is noted, in which language, and who has read.
revoke update on satisfaction.question, satisfaction.link, satisfaction.remark from kapocs_app;
grant update (sent_at, language) on satisfaction.question to kapocs_app;
grant update (read_by) on satisfaction.remark to kapocs_app;
