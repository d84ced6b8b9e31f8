package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;

/** What becomes of a document: replaced, corrected, removed, opened. */
@HouseTest
class DocumentLifeTest extends AtTheDesk {
    @Test
    void a_newer_scan_counts_and_the_one_before_stays() throws Exception {
        UUID id = added(officer, card(WhoSees.CASE), picture());
        Document before = get(officer, id);
        byte[] anew = pictureNow();
        String once = UUID.randomUUID().toString();
        as(officer, () -> sending.replace(officer, before, anew, once));
        assertThat(as(officer, () -> sending.replace(officer, before, anew, once)))
                .as("sent a second time, when the line was lost")
                .isEqualTo(new Sending.Came.Kept(id, false));
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
    void nobody_takes_a_document_out_of_their_own_sight() throws Exception {
        UUID id = added(officer, card(WhoSees.CASE), picture());
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        Document found = get(colleague, id);
        assertThatThrownBy(() ->
                        run(colleague, () -> documents.correct(colleague, found, found.version(), card(WhoSees.MINE))))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("sees"));
        run(officer, () -> documents.correct(officer, found, found.version(), card(WhoSees.MINE)));
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
}
