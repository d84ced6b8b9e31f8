create schema need;
grant usage on schema need to kapocs_app;

create table need.need (
    id         uuid        primary key,
    topic      text        not null,
    urgency    text        not null check (urgency in ('CAN_WAIT', 'SOON', 'URGENT', 'DANGER')),
    language   text        not null,
    district   smallint    check (district between 1 and 23),
    age_band   text        check (age_band in ('UNDER_18', 'FROM_18_TO_60', 'OVER_60')),
    voiced_in  text        not null check (voiced_in in ('WEBSITE', 'DESK', 'PHONE', 'PARTNER')),
    voiced_at  timestamptz not null,
    month      date        not null,
    state      text        not null check (state in ('OPEN', 'ANSWERED', 'UNMET')),
    service    uuid        check (service is null or state = 'ANSWERED'),
    reason     text        check ((reason is not null) = (state = 'UNMET')),
    settled_at timestamptz check ((settled_at is null) = (state = 'OPEN'))
);
create index need_of_month on need.need (month);
comment on table need.need is 'retention: evidence; nobody in person: what was needed, where, and whether it was answered';
comment on column need.need.month is 'first day of the month in the city''s zone';

-- Nobody takes a need away: what was voiced stays counted.
revoke delete on need.need from kapocs_app;
