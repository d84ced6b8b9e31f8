create index service_by_term on directory.service using gin ((document -> 'attributes') jsonb_path_ops);
