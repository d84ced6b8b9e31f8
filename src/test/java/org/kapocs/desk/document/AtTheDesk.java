package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer and a case, and how documents come into it. */
abstract class AtTheDesk {
    static final Who.Machine HOUSE = new Who.Machine("test");
    static final AtomicInteger SHADES = new AtomicInteger(1);
    static final Label PERMIT = new Label(
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

    Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Affair.open(cases, officer, null);
    }

    static Card card(WhoSees sees) {
        return new Card(new Label(DocumentKind.OTHER, "", null, null), sees, false);
    }

    static byte[] picture() throws IOException {
        return Files.jpeg(SHADES.addAndGet(0x0f0f1));
    }

    static byte[] pictureNow() {
        try {
            return picture();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    UUID added(Who.Staff who, Card card, byte[] sent) {
        return kept(add(who, card, sent, UUID.randomUUID().toString()));
    }

    Sending.Came add(Who.Staff who, Card card, byte[] sent, String key) {
        return as(who, () -> sending.add(who, file, card, sent, key));
    }

    static UUID kept(Sending.Came came) {
        assertThat(came).isInstanceOf(Sending.Came.Kept.class);
        return ((Sending.Came.Kept) came).document();
    }

    Document get(Who.Staff who, UUID id) {
        return as(who, () -> documents.get(who, file, id));
    }

    byte[] read(Who.Staff who, Edition scan) {
        Reading reading = as(who, () -> documents.open(who, file, scan.document(), scan.id(), Purpose.DOCUMENT_CHECK));
        var all = new ByteArrayOutputStream();
        while (reading.more()) {
            all.writeBytes(as(who, () -> documents.next(who, reading)));
        }
        return all.toByteArray();
    }

    String rows() {
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

    long seen(Who who, String where, UUID id) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from " + where)
                                .param("id", id)
                                .query(Long.class)
                                .single()));
    }

    /** As whoever has the database in their hands. */
    void house(String change, UUID id) throws Exception {
        try (var connection = org.kapocs.launch.TestPostgres.administrator(url);
                var statement = connection.prepareStatement(change.replace(":id", "?"))) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    @org.springframework.beans.factory.annotation.Value("${spring.datasource.url}")
    String url;

    static <T extends @Nullable Object> T as(Who who, Supplier<T> work) {
        return Standing.as(who, work);
    }

    static void run(Who who, Runnable work) {
        Standing.as(who, work);
    }
}
