-- Who had a case and who has it now read once that it changed its caseworker. What they have read is not kept.
create table casework.handing (
    case_file uuid not null references casework.case_file on delete cascade,
    account   uuid not null,
    happening uuid not null,
    primary key (case_file, account)
);
create index handing_of_account on casework.handing (account);
comment on table casework.handing is 'retention: case; personal; ids of cases, and of the accounts that are to be told who answers for them';

alter table casework.handing enable row level security;
alter table casework.handing force row level security;
create policy with_case on casework.handing
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
