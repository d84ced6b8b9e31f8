-- A policy that asks whether the row it hangs on is there looks it up by its key. PostgreSQL also plans the other way,
-- to read all such rows first, keeps what belongs to either plan, and sets all of it up with each statement: twice as
-- much at each level, two hundred pieces for a plan with its goals. OFFSET 0 says that there is one way. What is closed
-- (veil.…) is short and may still be read whole.
create or replace procedure access.ask_once() language plpgsql as $$
declare
    kind    constant text := '\(access\.kind\(\) ((?:=|<>) ''\w+''::text|= ANY \(ARRAY\[[^]]*\]\))\)';
    named   constant text := 'access\.(account|organization|record|at|program)\(\)';
    other   constant text := '(EXISTS \( SELECT(?: 1)?\s+FROM (?!veil\.)\w+\.\w+ \w+\s+WHERE '
        || '(?:\((?:[^()]|\((?:[^()]|\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\))*\))*\)))(?=\))';
    p       record;
    wanted  text;
    checked text;
begin
    for p in
        select l.polname, l.polrelid::regclass::text as of, pg_get_expr(l.polqual, l.polrelid) as qual,
               pg_get_expr(l.polwithcheck, l.polrelid) as checked
        from pg_policy l
    loop
        wanted := p.qual;
        checked := p.checked;
        if concat(wanted, checked) ~ (named || '|' || kind) and concat(wanted, checked) !~ 'SELECT \(?access\.' then
            wanted := regexp_replace(
                regexp_replace(wanted, kind, '(select access.kind() \1)', 'g'), named, '(select access.\1())', 'g');
            checked := regexp_replace(
                regexp_replace(checked, kind, '(select access.kind() \1)', 'g'), named, '(select access.\1())', 'g');
        end if;
        wanted := regexp_replace(wanted, other, '\1 offset 0', 'g');
        checked := regexp_replace(checked, other, '\1 offset 0', 'g');
        if (wanted, checked) is distinct from (p.qual, p.checked) then
            execute format('alter policy %I on %s', p.polname, p.of)
                || coalesce(' using (' || wanted || ')', '') || coalesce(' with check (' || checked || ')', '');
        end if;
    end loop;
end $$;
