-- A case was touched when something happened in its own room; who drafted a plan or wrote to the client had still left it
-- alone. Whatever staff do in it touches it now, in whichever room: each hangs one trigger on what is done there. What the
-- house does by itself is no work on a case, and neither is what a client or a partner says. A case is written anew once an
-- hour at most, since its row stands in many indexes: whoever asks when it was touched asks for days. Nobody waits for
-- that: who holds the row at this moment is mostly at work on it, and says so. Where it is a job of the house this once is
-- not told; the next work is.
create function casework.touch(file uuid) returns void language plpgsql as $$
begin
    if access.kind() = 'staff' then
        update casework.case_file set touched_at = access.at()
        where id = (select f.id from casework.case_file f
                    where f.id = file and f.touched_at < access.at() - interval '1 hour' for no key update skip locked);
    end if;
end $$;
comment on function casework.touch(uuid) is 'staff have worked on this case; nothing for who does not find it, and for the house';

create function casework.worked() returns trigger language plpgsql as $$
begin
    perform casework.touch(coalesce(new.case_file, old.case_file));
    return null;
end $$;
comment on function casework.worked() is 'for tables whose rows say of which case they are';
create trigger touches_case after insert on casework.happening for each row execute function casework.worked();

-- The rooms below know of no case.
create function casework.written() returns trigger language plpgsql as $$
begin
    perform casework.touch(f.id) from casework.case_file f where f.contact = new.contact;
    return null;
end $$;
create trigger touches_case after insert on contact.message for each row
    when (new.author = 'STAFF') execute function casework.written();

create function casework.agreed() returns trigger language plpgsql as $$
begin
    perform casework.touch(f.id) from casework.case_file f where f.client = new.client and f.state = 'OPEN';
    return null;
end $$;
create trigger touches_case after insert or update on privacy.consent for each row execute function casework.agreed();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select contact, max(at) as at from contact.message where author = 'STAFF' group by contact) w
where f.contact = w.contact and f.touched_at < w.at;
update casework.case_file f set touched_at = w.at
from (select client, max(given_at) as at from privacy.consent group by client) w
where f.client = w.client and f.state = 'OPEN' and f.touched_at < w.at;
comment on column casework.case_file.touched_at is 'when staff last did something in it, in whichever room; to the hour';
