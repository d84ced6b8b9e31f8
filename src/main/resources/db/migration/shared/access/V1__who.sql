create schema access;
grant usage on schema access to kapocs_app;

-- As whom the present transaction runs; told by the application at its beginning. Outside a transaction nobody is there.
create function access.kind() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('kapocs.kind', true), ''), 'nobody');
create function access.account() returns uuid language sql stable parallel safe
    return nullif(current_setting('kapocs.account', true), '')::uuid;
create function access.organization() returns uuid language sql stable parallel safe
    return nullif(current_setting('kapocs.organization', true), '')::uuid;
create function access.record() returns uuid language sql stable parallel safe
    return nullif(current_setting('kapocs.record', true), '')::uuid;
