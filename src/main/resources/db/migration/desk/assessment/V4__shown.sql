-- Whoever holds code and PIN reads the client's page, also who does them harm. What is said of danger and of the family stands
-- there only when the client was asked, and wants it.
alter table assessment.assessment add column shown boolean not null default false;
comment on column assessment.assessment.shown is
    'whether the client, who was asked, wants what touches their safety and family on their own page and on the print';
