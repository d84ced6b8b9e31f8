-- What somebody sees of a file that is open to them because they broke the glass, they see for that purpose, whichever
-- page it was: the trail knows, and no page has to think of it.
create or replace function audit.append(lines text[]) returns void language plpgsql as $$
declare
    number bigint;
    last   bytea;
    next   bytea;
    line   text;
    field  text[];
begin
    select seq, hash into number, last from audit.head for update;
    foreach line in array lines loop
        number := number + 1;
        field := string_to_array(line, e'\x1f');
        if field[9] <> 'null' and field[2] = 'staff' and exists (
            select from veil.subject s join veil.sealed c on c.client = s.client join veil.keeper k on k.seal = c.seal
            where s.id = field[7]::uuid and k.account = field[3]::uuid and k.until > field[1]::timestamptz) then
            field[9] := 'EMERGENCY';
            line := array_to_string(field, e'\x1f');
        end if;
        next := sha256(last || convert_to(number || e'\x1f' || line, 'UTF8'));
        insert into audit.entry
          (seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, purpose, before, hash)
        values (number, field[1]::timestamptz, field[2], nullif(field[3], 'null')::uuid, nullif(field[4], 'null')::uuid,
          field[5], field[6], field[7]::uuid, field[8], nullif(field[9], 'null'), last, next);
        last := next;
    end loop;
    update audit.head set seq = number, hash = last;
end $$;
