-- People of the organization that is asked see what was consented to, of a sealed file as well. A program does not: whatever
-- it reads is kept by others, and a sealed file is open to none.
drop policy not_shut on referral.referral;
create policy not_shut on referral.referral as restrictive
    using (not exists (select from veil.shut v where v.id = case_file)
           or organization <> access.organization() and not access.program()
              and not exists (select from veil.locked_out v where v.id = case_file));
