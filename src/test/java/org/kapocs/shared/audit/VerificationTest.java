package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.shared.audit.Verdict.Fault.ADDED;
import static org.kapocs.shared.audit.Verdict.Fault.CHANGED;
import static org.kapocs.shared.audit.Verdict.Fault.CUT_OFF;
import static org.kapocs.shared.audit.Verdict.Fault.MISSING;
import static org.kapocs.shared.audit.Verdict.Fault.MOVED;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever owns the tables can change them; not unseen. */
class VerificationTest extends ChainOfTwelve {
    @Test
    void an_untouched_chain_is_intact() {
        assertThat(verdict()).isEqualTo(new Verdict.Intact(12));
    }

    @Test
    void an_edited_entry_is_found_whichever_field_it_was() {
        for (String edit : List.of(
                "what = 'nothing'",
                "at = at + interval '1 microsecond'",
                "account = gen_random_uuid()",
                "organization = gen_random_uuid()",
                "who_kind = 'staff'",
                "job = 'x'",
                "subject_kind = 'case'",
                "subject_id = gen_random_uuid()",
                "purpose = 'SEARCH'",
                "hash = sha256('x')",
                "before = sha256('x')")) {
            owner.sql("create table audit.kept as select * from audit.entry where seq = 5")
                    .update();
            change("update audit.entry set " + edit + " where seq = 5");
            assertThat(verdict()).as(edit).isEqualTo(new Verdict.Broken(5, CHANGED));
            change("delete from audit.entry where seq = 5");
            change("insert into audit.entry select * from audit.kept");
            owner.sql("drop table audit.kept").update();
        }
    }

    @Test
    void a_deleted_entry_is_found() {
        change("delete from audit.entry where seq = 5");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(5, MISSING));
    }

    @Test
    void swapped_entries_are_found() {
        change("update audit.entry set seq = case seq when 4 then -5 else -4 end where seq in (4, 5)");
        change("update audit.entry set seq = -seq where seq < 0");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(4, CHANGED));
    }

    @Test
    void an_entry_rewritten_with_its_own_right_hash_is_found_at_the_next() {
        rewrite(5, 5);
        assertThat(verdict()).isEqualTo(new Verdict.Broken(6, MOVED));
    }

    @Test
    void a_cut_off_end_is_found_by_the_head() {
        change("delete from audit.entry where seq > 10");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(11, CUT_OFF));
    }

    @Test
    void entries_behind_the_head_are_found() {
        change("update audit.head set (seq, hash) = (select seq, hash from audit.entry where seq = 11)");
        assertThat(verdict()).isEqualTo(new Verdict.Broken(12, ADDED));
    }
}
