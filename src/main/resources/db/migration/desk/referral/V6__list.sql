-- Referrals are listed by when they were sent. What was never sent is in no list but that of its case.
alter table referral.referral add column sent_at timestamptz;
do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
update referral.referral r set sent_at = coalesce(
    (select min(s.at) from referral.step s where s.referral = r.id and s.state = 'REQUESTED'), r.state_since)
where answer_by is not null;
alter table referral.referral add constraint sent_when_asked check ((sent_at is null) = (answer_by is null));

-- A partner who has accepted can say that it has to wait.
alter table referral.referral drop constraint referral_state_check;
alter table referral.referral add constraint referral_state_check check (state in ('DRAFT', 'REQUESTED', 'RECEIVED',
    'ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED'));
drop index referral.referral_live;
create index referral_live on referral.referral (organization, case_file) include (state, state_since, contact, id)
    where state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');

create index referral_sent on referral.referral (organization, sent_at desc, id desc) where sent_at is not null;
create index referral_going on referral.referral (organization, sent_at desc, id desc) include (state, state_since)
    where state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
create index referral_going_mine on referral.referral (organization, account, sent_at desc, id desc)
    where state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
create index referral_to on referral.referral (organization, recipient, sent_at desc, id desc) where sent_at is not null;
