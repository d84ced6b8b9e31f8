create schema duplicate;
grant usage on schema duplicate to kapocs_app;

create table duplicate.pair (
    one          uuid        not null,
    other        uuid        not null,
    organization uuid        not null,
    state        text        not null check (state in ('PROPOSED', 'JOINED', 'SEPARATE')),
    signs        text[]      not null,
    points       int         not null,
    found_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    primary key (one, other),
    check (one < other),
    constraint decided_by_somebody check ((state = 'PROPOSED') = (decided_by is null))
);
create index pair_by_points on duplicate.pair (organization, state, points desc, one, other);
create index pair_of_other on duplicate.pair (other);
comment on table duplicate.pair is 'retention: case; personal; two records that may be one person''s, and what was decided';
comment on column duplicate.pair.one is 'the older record';
comment on column duplicate.pair.signs is 'what they have in common; not what it says';

alter table duplicate.pair enable row level security;
alter table duplicate.pair force row level security;
create policy of_organization on duplicate.pair
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on duplicate.pair using (access.kind() = 'machine');
