package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DocumentsTest {
    private static final Who.Machine HOUSE = new Who.Machine("test");
    private static final AtomicInteger SHADES = new AtomicInteger(1);
    private static final Label PERMIT = new Label(
            DocumentKind.RESIDENCE_PERMIT, "Kanári engedély", LocalDate.of(2026, 1, 2), LocalDate.of(2027, 3, 4));

    @Autowired
    Documents documents;

    @Autowired
    Sending sending;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Affair.open(cases, officer, null);
    }

    @Test
    void what_was_sent_is_opened_again_and_nothing_of_it_lies_open_in_its_rows() throws Exception {
        UUID id = added(officer, new Card(PERMIT, WhoSees.CASE, true), picture());
        Document kept = get(officer, id);
        assertThat(kept.known().label()).isEqualTo(PERMIT);
        byte[] read = read(officer, kept.scan());
        assertThat(Content.of(read)).isEqualTo(Content.JPEG);
        assertThat(read).hasSize((int) kept.scan().bytes());
        assertThat(rows())
                .doesNotContain("Kanári", "RESIDENCE_PERMIT", "2027-03-04", "2026-01-02")
                .doesNotContain("ffd8ff");
        byte[] small = as(
                officer,
                () -> documents.thumbnail(officer, file, id, kept.scan().id()));
        assertThat(Content.of(small)).isEqualTo(Content.JPEG);
    }

    @Test
    void a_large_scan_comes_and_goes_in_pieces_and_none_is_exchanged_or_left_out() throws Exception {
        byte[] noise = new byte[900 * 900 * 3];
        new java.util.Random(7).nextBytes(noise);
        var image = new java.awt.image.BufferedImage(900, 900, java.awt.image.BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, 900, 900, noise);
        UUID id = added(officer, card(WhoSees.CASE), Files.written(image, "png"));
        Edition scan = get(officer, id).scan();
        assertThat(scan.pieces()).isGreaterThan(2);
        assertThat(read(officer, scan)).hasSize((int) scan.bytes());
        house("update document.piece set number = number + 100 where edition = :id", scan.id());
        house(
                "update document.piece set number = case number when 100 then 1 when 101 then 0 else number - 100 end"
                        + " where edition = :id",
                scan.id());
        assertThatThrownBy(() -> read(officer, scan)).isInstanceOf(IllegalStateException.class);
        house("delete from document.piece where edition = :id and number > 0", scan.id());
        assertThatThrownBy(() -> read(officer, scan))
                .isInstanceOfAny(Problem.Missing.class, IllegalStateException.class);
    }

    @Test
    void the_same_file_in_the_same_case_is_told_and_sent_twice_by_one_press_is_one() throws Exception {
        byte[] photo = picture();
        String key = UUID.randomUUID().toString();
        UUID id = kept(add(officer, card(WhoSees.CASE), photo, key));
        assertThat(kept(add(officer, card(WhoSees.CASE), photo, key))).isEqualTo(id);
        assertThat(add(officer, card(WhoSees.CASE), photo, UUID.randomUUID().toString()))
                .isEqualTo(new Sending.Came.Refused(Unfit.TWICE));
        UUID other = Affair.open(cases, officer, null);
        assertThat(as(
                        officer,
                        () -> sending.add(
                                officer,
                                other,
                                card(WhoSees.CASE),
                                photo,
                                UUID.randomUUID().toString())))
                .as("another case is another matter")
                .isInstanceOf(Sending.Came.Kept.class);
    }

    @Test
    void what_only_i_and_supervisors_may_see_nobody_else_finds() throws Exception {
        UUID id = added(officer, card(WhoSees.MINE), picture());
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        Who.Staff supervisor = staff.inCity(Role.SUPERVISOR);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(get(supervisor, id).kept()).isTrue();
        Edition scan = get(officer, id).scan();
        for (Who.Staff each : List.of(colleague, stranger)) {
            assertThat(as(each, () -> documents.ofCase(each, file))).isEmpty();
            assertThatThrownBy(() -> get(each, id)).isInstanceOf(Problem.Missing.class);
            assertThatThrownBy(() -> read(each, scan)).isInstanceOf(Problem.Missing.class);
            assertThat(seen(each, "document.document where id = :id", id))
                    .as("second lock")
                    .isZero();
            assertThat(seen(each, "document.edition where document = :id", id)).isZero();
            assertThat(seen(each, "document.piece where edition = :id", scan.id()))
                    .isZero();
        }
        assertThat(seen(supervisor, "document.piece where edition = :id", scan.id()))
                .isPositive();
        byte[] same = picture();
        added(officer, card(WhoSees.MINE), same);
        assertThat(as(
                        colleague,
                        () -> sending.add(
                                colleague,
                                file,
                                card(WhoSees.CASE),
                                same,
                                UUID.randomUUID().toString())))
                .as("that there is one is not told either")
                .isInstanceOf(Sending.Came.Kept.class);
    }

    @Test
    void a_newer_scan_counts_and_the_one_before_stays() throws Exception {
        UUID id = added(officer, card(WhoSees.CASE), picture());
        Document before = get(officer, id);
        as(
                officer,
                () -> sending.replace(
                        officer, before, pictureNow(), UUID.randomUUID().toString()));
        Document now = get(officer, id);
        assertThat(now.scan().number()).isEqualTo(2);
        assertThat(now.version()).isGreaterThan(before.version());
        assertThat(as(officer, () -> documents.editions(officer, now)))
                .extracting(Edition::number)
                .containsExactly(2, 1);
        assertThat(read(officer, before.scan())).isNotEmpty();
    }

    @Test
    void the_second_of_two_who_correct_is_told_and_writes_nothing() throws Exception {
        UUID id = added(officer, card(WhoSees.CASE), picture());
        Document first = get(officer, id);
        var mine = new Card(new Label(DocumentKind.CONTRACT, "Egyik", null, null), WhoSees.CASE, false);
        var yours = new Card(new Label(DocumentKind.MEDICAL, "Masik", null, null), WhoSees.CASE, false);
        run(officer, () -> documents.correct(officer, first, first.version(), mine));
        assertThatThrownBy(() -> run(officer, () -> documents.correct(officer, first, first.version(), yours)))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(get(officer, id).known().label().title()).isEqualTo("Egyik");
    }

    @Test
    void removed_it_is_gone_with_all_its_bytes_and_the_proof_of_it_stays() throws Exception {
        UUID id = added(officer, new Card(PERMIT, WhoSees.CASE, true), picture());
        Document kept = get(officer, id);
        assertThatThrownBy(() -> run(officer, () -> documents.remove(officer, kept, " ")))
                .isInstanceOf(Problem.Invalid.class);
        run(officer, () -> documents.remove(officer, kept, "tévedésből"));
        assertThatThrownBy(() -> get(officer, id)).isInstanceOf(Problem.Missing.class);
        Document proof = as(officer, () -> documents.ofCase(officer, file)).getFirst();
        assertThat(proof.kept()).isFalse();
        assertThat(proof.removedWhy()).isEqualTo("tévedésből");
        assertThat(seen(HOUSE, "document.piece where edition = :id", kept.scan().id()))
                .isZero();
        assertThat(seen(HOUSE, "document.edition where document = :id", id)).isZero();
        assertThat(seen(
                        HOUSE,
                        "document.document where id = :id and (label is not null or own_label is not null or own)",
                        id))
                .isZero();
    }

    @Test
    void an_opening_needs_a_purpose_of_its_own_and_is_kept() throws Exception {
        UUID id = added(officer, card(WhoSees.CASE), picture());
        Edition scan = get(officer, id).scan();
        assertThatThrownBy(() -> as(officer, () -> documents.open(officer, file, id, scan.id(), Purpose.CASEWORK)))
                .isInstanceOf(Problem.Invalid.class);
        as(officer, () -> documents.thumbnail(officer, file, id, scan.id()));
        assertThat(seen(HOUSE, "audit.entry where subject_id = :id and what = 'read'", id))
                .isZero();
        read(officer, scan);
        assertThat(seen(HOUSE, "audit.entry where subject_id = :id and purpose = 'DOCUMENT_CHECK'", id))
                .isEqualTo(1);
    }

    private static Card card(WhoSees sees) {
        return new Card(new Label(DocumentKind.OTHER, "", null, null), sees, false);
    }

    private static byte[] picture() throws IOException {
        return Files.jpeg(SHADES.addAndGet(0x0f0f1));
    }

    private static byte[] pictureNow() {
        try {
            return picture();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private UUID added(Who.Staff who, Card card, byte[] sent) {
        return kept(add(who, card, sent, UUID.randomUUID().toString()));
    }

    private Sending.Came add(Who.Staff who, Card card, byte[] sent, String key) {
        return as(who, () -> sending.add(who, file, card, sent, key));
    }

    private static UUID kept(Sending.Came came) {
        assertThat(came).isInstanceOf(Sending.Came.Kept.class);
        return ((Sending.Came.Kept) came).document();
    }

    private Document get(Who.Staff who, UUID id) {
        return as(who, () -> documents.get(who, file, id));
    }

    private byte[] read(Who.Staff who, Edition scan) {
        Reading reading = as(who, () -> documents.open(who, file, scan.document(), scan.id(), Purpose.DOCUMENT_CHECK));
        var all = new ByteArrayOutputStream();
        while (reading.more()) {
            all.writeBytes(as(who, () -> documents.next(who, reading)));
        }
        return all.toByteArray();
    }

    private String rows() {
        return as(
                HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> String.join(
                                "\n",
                                sql.sql("""
                        select d::text from document.document d where case_file = :case
                        union all select e::text from document.edition e join document.document d on d.id = e.document
                          where d.case_file = :case
                        union all select p::text from document.piece p join document.edition e on e.id = p.edition
                          join document.document d on d.id = e.document where d.case_file = :case""")
                                        .param("case", file)
                                        .query(String.class)
                                        .list())));
    }

    private long seen(Who who, String where, UUID id) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from " + where)
                                .param("id", id)
                                .query(Long.class)
                                .single()));
    }

    /** As whoever has the database in their hands. */
    private void house(String change, UUID id) throws Exception {
        try (var connection = org.kapocs.launch.TestPostgres.administrator(url);
                var statement = connection.prepareStatement(change.replace(":id", "?"))) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    @org.springframework.beans.factory.annotation.Value("${spring.datasource.url}")
    String url;

    private static <T extends @Nullable Object> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    private static void run(Who who, Runnable work) {
        Standing.as(who, work);
    }
}
