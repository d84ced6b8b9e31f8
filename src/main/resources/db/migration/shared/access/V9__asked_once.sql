-- Who asks is the same for all rows of a statement. Asked row by row it costs more than reading the row; worse, the
-- planner takes such a question for one that few rows pass, sorts a whole register and throws all but one page away.
-- In a select of its own it is asked once, and no guess is made. Called after each migration, for what came with it.
create procedure access.ask_once() language plpgsql as $$
declare
    kind  constant text := '\(access\.kind\(\) ((?:=|<>) ''\w+''::text|= ANY \(ARRAY\[[^]]*\]\))\)';
    named constant text := 'access\.(account|organization|record|at|program)\(\)';
    p     record;
begin
    for p in
        select l.polname, l.polrelid::regclass::text as of, pg_get_expr(l.polqual, l.polrelid) as qual,
               pg_get_expr(l.polwithcheck, l.polrelid) as checked
        from pg_policy l
    loop
        if concat(p.qual, p.checked) ~ (named || '|' || kind) and concat(p.qual, p.checked) !~ 'SELECT \(?access\.' then
            execute format('alter policy %I on %s', p.polname, p.of)
                || coalesce(' using (' || regexp_replace(regexp_replace(
                       p.qual, kind, '(select access.kind() \1)', 'g'), named, '(select access.\1())', 'g') || ')', '')
                || coalesce(' with check (' || regexp_replace(regexp_replace(
                       p.checked, kind, '(select access.kind() \1)', 'g'), named, '(select access.\1())', 'g') || ')', '');
        end if;
    end loop;
end $$;
revoke execute on procedure access.ask_once() from public;
