-- What waits for somebody stands on their worklist: what they asked is found without what all their colleagues asked.
create index consultation_by_who_asked on consult.consultation (account, due_at)
    where state in ('ASKED', 'TAKEN', 'ANSWERED');
