package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class ErasedAgainTest extends Deciding {
    @Value("${kapocs.data}")
    Path data;

    @Test
    void who_came_back_with_a_backup_from_before_is_erased_again() throws Exception {
        UUID erasure = approved();
        afterTheWait();
        client.execute("set session_replication_role = replica");
        client.execute("delete from rights.erased where erasure = '" + erasure + "';"
                + "delete from rights.step where erasure = '" + erasure + "';"
                + "delete from rights.erasure where id = '" + erasure + "'");
        client.execute("insert into client.client (id, organization, version, registered_at, changed_at) values ('"
                + client.id("c5") + "', '" + officer.organization() + "', 1, now(), now());"
                + "insert into client.name (client, seq, kind, name_order, given, family, script, latin) values ('"
                + client.id("c5") + "', 0, 'x', 'x', '" + client.mark + "', '', 'x', 'x')");
        client.execute("set session_replication_role = origin");
        assertThat(client.spoken()).isNotEmpty();

        erasing.run();

        assertThat(client.spoken()).isEmpty();
        assertThat(get(erasure).ground()).isEqualTo(Ground.RESTORED);
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void who_came_back_with_a_backup_from_before_it_was_approved_is_erased_again() throws Exception {
        UUID erasure = approved();
        afterTheWait();
        client.execute("set session_replication_role = replica");
        client.execute("delete from rights.erased where erasure = '" + erasure + "';"
                + "delete from rights.step where erasure = '" + erasure + "';"
                + "update rights.erasure set state = 'PROPOSED', client = '" + client.id("c5")
                + "', approved_at = null, approved_by = null, not_before = null, begun_at = null, done_at = null,"
                + " proof_hash = null where id = '" + erasure + "'");
        client.execute("insert into client.client (id, organization, version, registered_at, changed_at) values ('"
                + client.id("c5") + "', '" + officer.organization() + "', 1, now(), now());"
                + "insert into client.name (client, seq, kind, name_order, given, family, script, latin) values ('"
                + client.id("c5") + "', 0, 'x', 'x', '" + client.mark + "', '', 'x', 'x')");
        client.execute("set session_replication_role = origin");

        erasing.run();

        assertThat(client.spoken()).isEmpty();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void the_hash_of_the_proof_can_be_counted_again_from_its_row() throws Exception {
        UUID erasure = approved();
        clock.forward(java.time.Duration.ofNanos(123));
        afterTheWait();
        clock.forward(java.time.Duration.ofSeconds(1).minusNanos(123)); // others keep what the database keeps
        Erasure proof = get(erasure);
        var counts = new java.util.TreeMap<String, Long>();
        as(guardian, () -> erasures.steps(guardian, erasure)).values().forEach(counts::putAll);
        String said = String.join(
                "|",
                Long.toString(proof.number()),
                erasure.toString(),
                proof.ground().name(),
                proof.proposedBy().toString(),
                java.util.Objects.requireNonNull(proof.approvedBy()).toString(),
                java.util.Objects.requireNonNull(proof.doneAt()).toString(),
                counts.toString());
        assertThat(proof.proof()).isEqualTo(Ledger.sha256(said.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(Files.readString(data.resolve("erased").resolve(erasure.toString())))
                .contains("number " + proof.number() + "\n");
    }

    @Test
    void a_page_that_somebody_else_wrote_erases_nobody() throws Exception {
        Path folder = Files.createDirectories(data.resolve("erased"));
        UUID forged = UUID.randomUUID();
        Files.writeString(
                folder.resolve(forged.toString()),
                new Ledger.Page(
                                        forged,
                                        1,
                                        supervisor.account(),
                                        guardian.account(),
                                        new org.kapocs.shared.privacy.DataSubject(
                                                officer.organization(),
                                                java.util.Set.of(client.id("c5")),
                                                java.util.Set.of(client.id("c1")),
                                                java.util.Set.of(client.id("c6"))))
                                .words()
                        + "seal 00\n");
        erasing.run();
        assertThat(client.spoken()).isNotEmpty();
    }
}
