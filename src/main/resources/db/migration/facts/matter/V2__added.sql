-- What the house brings along is not all there is: editors add kinds of official business, and take any out of use.
create table matter.added (
    code         text primary key references matter.entry,
    topic        text not null,
    authority    text not null,
    client_point text not null check (client_point in ('none', 'inform', 'accompany', 'submit'))
);
comment on table matter.added is 'retention: public; the kinds of official business that editors added; what they are called stands in their entry';
revoke delete on matter.added from kapocs_app;

alter table matter.entry add column retired_on date;
comment on column matter.entry.retired_on is 'from when it is offered for no new case; what was begun goes on';

alter table matter.change add column sorted jsonb;
comment on column matter.change.sorted is 'of a kind that an editor added: topic, kind of authority and what the client point does, as they stood then';
alter table matter.change drop constraint change_did_check;
alter table matter.change add constraint change_did_check
    check (did in ('BROUGHT', 'ADDED', 'REVISED', 'CHECKED', 'RETIRED', 'RETURNED'));
