-- That nobody has checked where a period comes from is said by the page in the reader's language, from where it was taken too.
update privacy.retention set source = '' where source like 'TO BE CHECKED by whoever deploys%';
comment on column privacy.retention.source is 'the law or plan from which the period is taken; empty while nobody has checked it';
