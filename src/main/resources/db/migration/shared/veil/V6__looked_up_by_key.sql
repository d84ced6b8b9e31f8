-- The same rule, each row of it looked up by its key: no second plan for reading all of them is kept for every policy.
create or replace view veil.shut as
select s.id from veil.subject s
where access.kind() = 'staff'
  and (exists (select from veil.sealed c
               where c.client = s.client
                 and (access.program()
                      or not exists (select from veil.keeper k
                                     where k.seal = c.seal and k.account = access.account()
                                       and (k.until is null or k.until > access.at()
                                            and k.until <= access.at() + interval '3 hours 5 minutes')
                                     offset 0))
               offset 0)
       or exists (select from veil.locked l
                  where l.client = s.client and l.account = access.account() offset 0));
