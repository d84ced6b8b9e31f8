package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Troubles;
import org.kapocs.shared.job.Why;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A service of which what is kept cannot be read takes no other with it. */
class LeftOutTest extends ImportTests {
    @Autowired
    Follower follower;

    @Autowired
    Troubles troubles;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void searches_go_on_without_it_and_an_administrator_sees_it_and_has_it_read_again() throws Exception {
        Who.Staff administrator = staff.inCity(Role.ADMINISTRATOR);
        var poison = Samples.service("Olvashatatlan tanácsadás");
        var other = Samples.service("Olvasható tanácsadás");
        take(page(poison.json()));
        String document = change(poison.id(), "{\"id\": \"none\"}");
        take(page(other.json()));
        var hu = languages.house();
        assertThat(directory
                        .find(ServiceQuery.in(hu).text("Olvasható tanácsadás"))
                        .services())
                .extracting(ServiceFound::id)
                .contains(other.id())
                .doesNotContain(poison.id());
        assertThat(stuck(administrator)).contains(poison.id()).doesNotContain(other.id());

        change(poison.id(), document);
        Standing.as(administrator, () -> troubles.retry(administrator, poison.id()));
        assertThat(stuck(administrator)).doesNotContain(poison.id());
        assertThat(directory
                        .find(ServiceQuery.in(hu).text("Olvashatatlan tanácsadás"))
                        .services())
                .extracting(ServiceFound::id)
                .contains(poison.id());
    }

    @Test
    void an_import_whose_house_was_stopped_is_seen_and_taken_again_or_dropped() {
        Who.Staff administrator = staff.inCity(Role.ADMINISTRATOR);
        NewestImport.reach(clock, sql);
        clock.forward(Duration.ofHours(1));
        UUID taken = interrupted(Samples.service("Félbeszakadt tanácsadás"));
        UUID dropped = interrupted(Samples.service("Elvetett tanácsadás"));
        clock.forward(Duration.ofSeconds(1));
        for (int n = 0; n < 20; n++) {
            take("[]");
        }
        assertThat(imports.latest()).extracting(Import::id).doesNotContain(taken, dropped);
        assertThat(stuck(administrator)).contains(taken, dropped);
        Who.Staff other = staff.with(Role.ADMINISTRATOR);
        assertThat(stuck(other)).doesNotContain(taken, dropped);

        Standing.as(administrator, () -> troubles.drop(administrator, dropped, Why.OUTDATED));
        assertThat(imports.get(dropped).orElseThrow().failure()).contains("dropped");
        clock.forward(Duration.ofSeconds(1));
        Standing.as(administrator, () -> troubles.retry(administrator, taken));
        assertThat(stuck(administrator)).doesNotContain(taken, dropped);
        await().until(() -> imports.latest().getFirst().state() == Import.State.DONE);
        assertThat(imports.latest().getFirst())
                .matches(done -> done.fileName().equals("elveszett.json") && done.count(Import.Kind.TAKEN) == 1);
    }

    /** As it stands when a node dies: begun, its file kept, and silent since. */
    private UUID interrupted(Samples.Builder service) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            sql.sql("""
                            insert into directory.import (id, file_name, language, dry_run, state, seen_at, started_at)
                            values (:id, 'elveszett.json', 'hu', false, 'RUNNING', :then, :then)""")
                    .param("id", id)
                    .param("then", clock.instant().minus(Duration.ofMinutes(10)).atOffset(ZoneOffset.UTC))
                    .update();
            sql.sql("insert into directory.import_part (import_id, n, bytes) values (:id, 0, :bytes)")
                    .param("id", id)
                    .param("bytes", page(service.json()).getBytes(StandardCharsets.UTF_8))
                    .update();
        });
        return id;
    }

    private List<UUID> stuck(Who.Staff administrator) {
        return Standing.as(administrator, () -> troubles.open(administrator)).stream()
                .map(Trouble::id)
                .toList();
    }

    /** As PostgreSQL's own administrator; returns what was there. */
    private String change(UUID id, String document) throws Exception {
        try (var connection = TestPostgres.administrator(url);
                var ask = connection.prepareStatement("select document from directory.service where id = ?");
                var untell = connection.prepareStatement("delete from directory.change where service_id = ?");
                var tell = connection.prepareStatement("insert into directory.change (service_id) values (?)");
                var change =
                        connection.prepareStatement("update directory.service set document = ?::jsonb where id = ?")) {
            ask.setObject(1, id);
            var row = ask.executeQuery();
            row.next();
            String before = row.getString(1);
            change.setString(1, document);
            change.setObject(2, id);
            change.executeUpdate();
            untell.setObject(1, id);
            untell.executeUpdate();
            tell.setObject(1, id);
            tell.executeUpdate();
            return before;
        }
    }
}
