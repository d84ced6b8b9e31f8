-- That somebody was reminded, and how often; not when, and not of which day: that would tell until when a paper is valid.
create table papers.reminder (
    paper uuid primary key references papers.paper,
    told  int  not null check (told > 0)
);
comment on table papers.reminder is 'retention: case; personal; how often the house has reminded of a paper that runs out';

alter table papers.reminder enable row level security;
alter table papers.reminder force row level security;
create policy with_paper on papers.reminder
    using (access.kind() in ('staff', 'machine') and exists (select 1 from papers.paper p where p.id = paper));
