-- What was answered grows, and is read from its newest end.
create index consultation_answered on consult.consultation (open_to, answered_at desc, id desc)
    where state in ('ANSWERED', 'CLOSED');
