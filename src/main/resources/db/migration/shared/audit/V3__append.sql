-- Continues the chain with these entries, in one call: the head is held from here to the commit, which travels along.
-- Each line is what the hash is of, without its number: the fields in their order, separated by U+001F, which none of
-- them can contain; 'null' where there is none.
create function audit.append(lines text[]) returns void language plpgsql as $$
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
        next := sha256(last || convert_to(number || e'\x1f' || line, 'UTF8'));
        field := string_to_array(line, e'\x1f');
        insert into audit.entry
          (seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, purpose, before, hash)
        values (number, field[1]::timestamptz, field[2], nullif(field[3], 'null')::uuid, nullif(field[4], 'null')::uuid,
          field[5], field[6], field[7]::uuid, field[8], nullif(field[9], 'null'), last, next);
        last := next;
    end loop;
    update audit.head set seq = number, hash = last;
end $$;
grant execute on function audit.append(text[]) to kapocs_app;
