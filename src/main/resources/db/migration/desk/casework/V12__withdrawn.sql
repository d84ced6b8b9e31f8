-- That a client took a consent back is told where the day of whoever has their case begins, until they have seen it. It goes
-- with the case when that is given on. What was agreed to, and when it was taken back, is kept with the consent.
create table casework.withdrawal (
    case_file uuid   not null references casework.case_file on delete cascade,
    consent   uuid   not null,
    seq       bigint generated always as identity,
    ended     text,
    primary key (case_file, consent)
);
comment on table casework.withdrawal is 'retention: case; personal; ids of consents that were taken back and of which the caseworker has not read yet';
comment on column casework.withdrawal.ended is 'what the recipient could see under it until then; null where nothing ended with it';

alter table casework.withdrawal enable row level security;
alter table casework.withdrawal force row level security;
create policy with_case on casework.withdrawal
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
