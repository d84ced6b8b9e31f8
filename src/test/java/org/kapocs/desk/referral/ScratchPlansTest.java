package org.kapocs.desk.referral;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Value;

@HouseTest
class ScratchPlansTest {
    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Test
    void plans() throws Exception {
        var out = new StringBuilder();
        try (var c = TestPostgres.administrator(url);
                var sql = c.createStatement()) {
            c.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            sql.execute("""
                insert into referral.referral (id, organization, account, case_file, client, contact, need, service, service_name,
                  recipient, recipient_name, email, language, sections, asked, state, state_since, version, sent_at, answer_by, desk, handler)
                select gen_random_uuid(),
                  ('00000000-0000-7000-8000-00000000000' || case when n % 10 < 7 then 1 else n % 3 + 2 end)::uuid,
                  ('00000000-0000-7000-9000-' || lpad((n % 80)::text, 12, '0'))::uuid,
                  gen_random_uuid(), gen_random_uuid(), null, gen_random_uuid(),
                  ('00000000-0000-7000-a000-' || lpad((n % 900)::text, 12, '0'))::uuid, 'Szolgáltatás ' || n % 900,
                  ('00000000-0000-7000-b000-' || lpad((n % 300)::text, 12, '0'))::uuid, 'Szervezet ' || n % 300,
                  'x@minta.example.org', 'hu', '{NAME,NEEDS,LANGUAGES}', 'Kérjük', s.state,
                  now() - (n % 700) * interval '1 day', 3, now() - (n % 720) * interval '1 day' - interval '1 hour',
                  now() - (n % 720) * interval '1 day' + interval '14 days',
                  case when n % 300 < 20 then ('00000000-0000-7000-8000-00000000000' || n % 5 + 5)::uuid end, null
                from generate_series(1, 300000) n,
                  lateral (select (array['COMPLETED','COMPLETED','COMPLETED','COMPLETED','CANCELLED','REJECTED','EXPIRED','FAILED',
                    'COMPLETED','COMPLETED','REQUESTED','RECEIVED','ACCEPTED','IN_PROGRESS','ON_HOLD'])[n % 15 + 1 - case when n % 15 > 9 and n % 4 > 0 then 9 else 0 end] as state) s""");
            sql.execute("analyze referral.referral");
            String live = "state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')";
            String us = "organization = '00000000-0000-7000-8000-000000000001'";
            String over = "state in ('REJECTED', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')";
            String order = " order by sent_at desc, id desc limit 26";
            String late = live + " and state_since < case when state in ('REQUESTED','RECEIVED') then now() - interval '7 days' else now() - interval '30 days' end";
            String[][] asked = {
                {"live", "select state, count(*) from referral.referral where " + us + " group by state"},
                {"mine", "select * from referral.referral where " + us + " and " + live + " and account = '00000000-0000-7000-9000-000000000003'" + order},
                {"ours", "select * from referral.referral where " + us + " and " + live + order},
                {"ours from the middle", "select * from referral.referral where " + us + " and " + live + " and (sent_at, id) < (now() - interval '300 days', '00000000-0000-7000-8000-000000000000')" + order},
                {"over", "select * from referral.referral where " + us + " and sent_at is not null and " + over + order},
                {"over, rejected", "select * from referral.referral where " + us + " and sent_at is not null and " + over + " and state = 'REJECTED'" + order},
                {"late", "select * from referral.referral where " + us + " and " + live + " and " + late + order},
                {"late, few", "select * from referral.referral where " + us + " and " + live + " and account = '00000000-0000-7000-9000-000000000003' and " + late + order},
                {"recipient live", "select * from referral.referral where " + us + " and " + live + " and recipient = '00000000-0000-7000-b000-000000000030'" + order},
                {"recipient over", "select * from referral.referral where " + us + " and sent_at is not null and " + over + " and recipient = '00000000-0000-7000-b000-000000000030'" + order},
                {"counts", "select (select count(*) from (select 1 from referral.referral where " + live + " and " + us + " and account = '00000000-0000-7000-9000-000000000003' limit 501) few), (select count(*) from (select 1 from referral.referral where " + live + " and " + us + " limit 501) few)"},
                {"recipients", "with recursive each as ((select recipient, recipient_name from referral.referral where sent_at is not null and " + us + " order by recipient limit 1) union all select n.recipient, n.recipient_name from each, lateral (select r.recipient, r.recipient_name from referral.referral r where r.sent_at is not null and r." + us + " and r.recipient > each.recipient order by r.recipient limit 1) n) select recipient, recipient_name from each order by lower(recipient_name), recipient limit 500"},
                {"inbox free", "select * from referral.referral where desk = '00000000-0000-7000-8000-000000000006' and " + live + " and handler is null and (party is null or not exists (select from referral.referral o where o.party = referral.party and o.id < referral.id and o.desk = '00000000-0000-7000-8000-000000000006')) order by answer_by, id limit 26"},
                {"inbox over", "select * from referral.referral where desk = '00000000-0000-7000-8000-000000000006' and " + over + " order by state_since desc, id desc limit 26"},
                {"inbox counts", "select count(*) filter (where handler is null) from (select * from referral.referral where desk = '00000000-0000-7000-8000-000000000006' and " + live + " limit 501) few"},
                {"places", "select f.service, count(r.id) from unnest(array['00000000-0000-7000-a000-000000000003']::uuid[], array[now() - interval '90 days']) as f (service, since) left join referral.referral r on r.service = f.service and r.sent_at >= f.since and r." + live + " group by f.service"},
                {"silent", "select id from referral.referral where desk is not null and told_late is null and state in ('REQUESTED', 'RECEIVED') and state_since < now() - interval '7 days' limit 200"},
            };
            for (String[] each : asked) {
                boolean desk = each[0].startsWith("inbox");
                boolean house = each[0].equals("places") || each[0].equals("silent");
                sql.execute("savepoint s; select set_config('kapocs.kind', '" + (house ? "machine" : "staff") + "', true), set_config('kapocs.organization', '"
                        + (house ? "" : desk ? "00000000-0000-7000-8000-000000000006" : "00000000-0000-7000-8000-000000000001") + "', true), set_config('kapocs.account', '', true), set_config('kapocs.record', '', true); set local role " + user);
                out.append("== ").append(each[0]).append('\n');
                try (var rows = sql.executeQuery("explain (analyze, buffers, costs off) " + each[1])) {
                    while (rows.next()) {
                        out.append(rows.getString(1)).append('\n');
                    }
                }
                sql.execute("rollback to savepoint s");
            }
            c.rollback();
        }
        Files.writeString(Path.of("target/plans.txt"), out.toString());
    }
}
