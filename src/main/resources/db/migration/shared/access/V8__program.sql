-- Whether a program asks in the name of who asks; told with who it is.
create function access.program() returns boolean language sql stable parallel safe
    return coalesce(current_setting('kapocs.program', true), '') <> '';
