package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

class CopyTest extends Deciding {
    @Autowired
    List<PersonalData> rooms;

    @Autowired
    CopyFile file;

    private Map<String, String> taken(Copy copy) throws IOException {
        var out = new ByteArrayOutputStream();
        file.write(copy, out);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_copy_closes_the_request_for_it_when_it_was_sent_and_no_other() {
        UUID erasure = asked(Kind.ERASURE);
        assertThatThrownBy(
                        () -> as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(), erasure)))
                .isInstanceOf(Problem.Missing.class);
        UUID copy = asked(Kind.COPY);
        as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(), copy));
        assertThat(as(officer, () -> requests.get(officer, copy)).waits()).isTrue();
        Standing.as(officer, () -> copies.handedOver(officer, copy));
        assertThat(as(officer, () -> requests.get(officer, copy)).state()).isEqualTo(State.DONE);
        Standing.as(officer, () -> copies.handedOver(officer, erasure));
        assertThat(as(officer, () -> requests.get(officer, erasure)).waits()).isTrue();
    }

    @Test
    void a_copy_of_one_client_does_not_answer_another() throws Exception {
        Planted other = Planted.client(administrator, officer);
        UUID copy = asked(Kind.COPY);
        assertThatThrownBy(() -> as(officer, () -> copies.take(officer, other.id("c6"), Shown.PAPER, Set.of(), copy)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_copy_that_broke_off_does_not_look_whole() {
        Copy whole = as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(), null));
        var broken = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("broken");
            }
        };
        var row = new HeldRow("task", "task.task", null, List.of(new HeldRow.Value("title", Fact.TITLE, "", broken)));
        Copy torn = new Copy(
                whole.whose(), whole.language(), List.of(row), List.of(), List.of(), List.of(), whole.taking());
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> file.write(torn, out)).isInstanceOf(IllegalStateException.class);
        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .as("its table of contents")
                .doesNotContain("PK\u0005\u0006");
    }

    private List<String> taken(Who.Staff who, Set<UUID> leftOut) throws IOException {
        Copy copy = as(who, () -> copies.take(who, client.id("c6"), Shown.PAPER, leftOut, null));
        return copy.rows().stream()
                .filter(row -> row.table().equals("document.document"))
                .map(row -> Objects.requireNonNull(row.id()).toString())
                .toList();
    }

    @Test
    void a_document_that_only_its_adder_sees_is_handed_over_by_them_or_a_supervisor() throws Exception {
        var colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        client.execute("update document.document set who_sees = 'MINE' where case_file = '" + client.id("c6") + "'");
        assertThat(taken(colleague, Set.of())).isEmpty();
        assertThat(as(colleague, () -> copies.toBeRead(colleague, client.id("c6"))))
                .noneMatch(row -> row.table().equals("document.document"));
        assertThat(taken(supervisor, Set.of())).isNotEmpty();
        assertThat(taken(officer, Set.of())).isNotEmpty();
    }

    private static boolean tellsOfScans(Copy copy) {
        return copy.rows().stream().anyMatch(row -> row.table().equals("document.edition"));
    }

    @Test
    void of_a_document_that_is_not_handed_over_no_copy_tells_when_it_was_scanned() throws Exception {
        var colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        UUID file = client.id("c6");
        client.execute("update document.document set who_sees = 'MINE' where case_file = '" + file + "'");
        assertThat(tellsOfScans(as(colleague, () -> copies.take(colleague, file, Shown.PAPER, Set.of(), null))))
                .isFalse();
        Copy whole = as(officer, () -> copies.take(officer, file, Shown.PAPER, Set.of(), null));
        assertThat(tellsOfScans(whole)).isTrue();
        Set<UUID> all = whole.rows().stream()
                .filter(row -> row.table().equals("document.document"))
                .map(row -> Objects.requireNonNull(row.id()))
                .collect(Collectors.toSet());
        assertThat(tellsOfScans(as(officer, () -> copies.take(officer, file, Shown.PAPER, all, null))))
                .as("left out as somebody read it")
                .isFalse();
    }

    @Test
    void a_scan_can_be_left_out() throws Exception {
        List<String> all = taken(officer, Set.of());
        UUID out = UUID.fromString(all.getFirst());
        assertThat(taken(officer, Set.of(out))).doesNotContain(out.toString());
        Copy copy = as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(out), null));
        assertThat(Objects.requireNonNull(copy.taking()).leftOut()).contains(out);
    }

    /** Columns that are given, such as {@code task.task.title}. */
    private Set<String> given() {
        return rooms.stream()
                .flatMap(room -> room.holdings().stream())
                .filter(holding -> holding.withheld() == null)
                .flatMap(holding -> holding.given().stream().map(column -> holding.table() + "." + column.column()))
                .collect(Collectors.toSet());
    }

    @Test
    void a_copy_says_every_word_that_is_theirs_for_people_and_for_machines_and_none_that_is_not() throws Exception {
        Map<String, String> files =
                taken(as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(), null)));
        assertThat(files).containsKeys("data.json", "data.schema.json", "read-me.hu.html");
        Set<String> given = given();
        client.words.forEach((column, word) -> {
            if (given.contains(column)) {
                assertThat(files.get("data.json")).as(column).contains(word);
                assertThat(files.get("read-me.hu.html")).as(column).contains(word);
            } else {
                assertThat(files.get("data.json")).as(column).doesNotContain(word);
            }
        });
        assertThat(files.get("data.json")).contains("\"not_given\"", "\"OTHERS\"");
    }

    @Test
    void what_tells_of_others_is_left_out_and_that_is_said() throws Exception {
        UUID note = client.id("c9");
        var read = as(officer, () -> copies.toBeRead(officer, client.id("c6")));
        assertThat(read).anyMatch(row -> note.equals(row.id()));
        Map<String, String> files =
                taken(as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(note), null)));
        assertThat(files.get("data.json")).doesNotContain(client.words.get("casework.happening.text"));
    }

    @Test
    void what_the_law_forbids_to_tell_is_in_no_copy() throws Exception {
        client.execute("update disclosure.request set silent = true, silent_until = '2099-01-01', silent_basis = 'x'"
                + " where id = '" + client.id("f1") + "'");
        Map<String, String> files =
                taken(as(officer, () -> copies.take(officer, client.id("c6"), Shown.PAPER, Set.of(), null)));
        assertThat(files.get("data.json")).doesNotContain("disclosure.request");
    }

    @Test
    void a_copy_is_of_ones_own_organization_alone() {
        var stranger = staff.with(Role.DESK_OFFICER);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> as(stranger, () -> copies.take(stranger, client.id("c6"), Shown.PAPER, Set.of(), null)))
                .isInstanceOf(org.kapocs.shared.web.Problem.Missing.class);
    }

    /** So that the test does not pass by what it does not know. */
    @Test
    void the_client_of_this_test_speaks_in_most_columns_that_are_given() {
        assertThat(client.words.keySet()).contains("client.name.given", "contact.message.text", "task.task.title");
        assertThat(rooms.stream().flatMap(room -> room.holdings().stream()).map(Holding::table))
                .hasSizeGreaterThan(50);
    }
}
