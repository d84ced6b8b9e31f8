-- What time it is for who asks: the house's own clock, told with who it is. What ends by itself ends by this one.
create function access.at() returns timestamptz language sql stable parallel safe
    return nullif(current_setting('kapocs.at', true), '')::timestamptz;
