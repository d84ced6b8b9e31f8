package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;

/** What comes in, who finds it, and what a copy of the tables tells. */
@HouseTest
class DocumentsTest extends AtTheDesk {
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
}
