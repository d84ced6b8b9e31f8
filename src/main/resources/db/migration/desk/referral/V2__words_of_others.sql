-- What the list of who reaches what showed (second-lock/reach.tsv): a newcomer could have spoken for the provider, noted
-- that the provider had seen something, and made a link. The provider speaks and sees; links are made by who refers.
drop policy with_referral on referral.message;
create policy read_with_referral on referral.message for select
    using (exists (select 1 from referral.referral r where r.id = referral));
create policy said_by_provider on referral.message for insert
    with check (access.kind() = 'link' and exists (select 1 from referral.referral r where r.id = referral));

drop policy with_referral on referral.seen;
create policy read_with_referral on referral.seen for select
    using (exists (select 1 from referral.referral r where r.id = referral));
create policy seen_by_provider on referral.seen for insert
    with check (access.kind() = 'link' and exists (select 1 from referral.referral r where r.id = referral));

drop policy with_referral on referral.link;
create policy read_with_referral on referral.link for select
    using (access.kind() in ('staff', 'code', 'machine')
           and exists (select 1 from referral.referral r where r.id = referral));
create policy made_by_who_refers on referral.link
    using (access.kind() in ('staff', 'machine') and exists (select 1 from referral.referral r where r.id = referral));
-- Who withdraws their consent ends the links.
create policy ended_by_newcomer on referral.link for update
    using (access.kind() = 'code' and exists (select 1 from referral.referral r where r.id = referral));
