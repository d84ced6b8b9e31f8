package org.kapocs.desk.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.consult.Advised.as;
import static org.kapocs.desk.consult.Advised.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer becomes a note that helps others, on Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class NoteDraftsTest {
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-11-16");

    @Autowired
    Advised advised;

    @Autowired
    Advice advice;

    @Autowired
    NoteDrafts drafts;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff expert = officer;
    private Who.Staff editor = officer;
    private UUID file = UUID.randomUUID();
    private UUID answered = UUID.randomUUID();

    @BeforeEach
    void an_answer() {
        officer = staff.inCity(Role.DESK_OFFICER);
        expert = staff.with(Role.EXPERT);
        editor = staff.inCity(Role.EDITOR);
        file = advised.open(officer);
        answered = advised.taken(officer, file, expert, Section.NAME);
        as(expert, () -> advice.answer(expert, answered, "Zamira nyolc napon belül fellebbezhet.", key()));
    }

    @Test
    void what_one_writes_another_publishes_and_no_way_leads_back() {
        String word = "fellebbezes" + UUID.randomUUID().toString().substring(0, 8);
        UUID draft = write(wording("Meddig lehet fellebbezni? " + word, "Nyolc napon belül."));
        assertThat(as(editor, () -> drafts.waiting(editor)))
                .extracting(NoteDraft::id)
                .contains(draft);
        assertThatThrownBy(() -> as(expert, () -> drafts.publish(expert, draft, 1, true)))
                .as("nobody publishes what they wrote")
                .isInstanceOf(Problem.Refused.class);
        UUID note = as(editor, () -> drafts.publish(editor, draft, 1, true));
        assertThat(knowledge.find(officer, new NoteQuery("FELLEBBEZNÍ " + word, "legal", "hu", false), 10))
                .extracting(found -> found.id())
                .containsExactly(note);
        var others = List.of(new NoteQuery(word, "housing", "", false), new NoteQuery(word, "", "en", false));
        assertThat(others).allMatch(query -> knowledge.find(officer, query, 10).isEmpty());
        assertThatThrownBy(() -> as(editor, () -> drafts.get(editor, draft))).isInstanceOf(Problem.Missing.class);
        assertThat(rows("select count(*) from consult.note where id = '" + draft + "'"))
                .isZero();
        String whole = text("select row_to_json(n)::text from knowledge.note n where id = '" + note + "'");
        assertThat(whole)
                .doesNotContain(file.toString())
                .doesNotContain(answered.toString())
                .doesNotContain(draft.toString())
                .doesNotContain(officer.account().toString())
                .doesNotContain(expert.account().toString());
    }

    @Test
    void a_note_that_tells_whose_case_it_was_is_not_taken() {
        String number = advised.file(officer, file).number();
        for (String told : List.of(
                "Zamira fellebbezhet.",
                "زهرا",
                "Telefon: 06-30-555 01 42",
                "1991. április 17-én született",
                "Lásd: " + number,
                "Lásd: K-2019-0003")) {
            assertThatThrownBy(() -> write(wording("Meddig lehet fellebbezni?", told)))
                    .as(told)
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsOnlyKeys("text"));
        }
        assertThatThrownBy(() -> write(wording("Zamira ügye", "Nyolc napon belül.")))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("title"));
        var source = new Wording("Cím", "Szöveg.", "legal.decision", "hu", "Lásd: K-2019-0003");
        assertThatThrownBy(() -> write(source))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("source"));
        assertThatThrownBy(() ->
                        as(expert, () -> drafts.write(expert, answered, wording("Cím", "Szöveg."), NEXT_YEAR, false)))
                .as("who writes it says so")
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("nobody"));
        assertThat(as(expert, () -> drafts.of(expert, answered))).isEmpty();
    }

    @Test
    void it_is_looked_at_again_when_it_is_published_with_what_is_known_by_then() {
        UUID draft = write(wording("Meddig lehet fellebbezni?", "Rozalinda kérdezte, nyolc napon belül."));
        as(officer, () -> {
            var client = cases.file(officer, file).client();
            Person before = client.person();
            var known = new Person(
                    List.of(Name.pseudonym("Rozalinda")),
                    before.birth(),
                    before.languages(),
                    before.reach(),
                    before.district());
            return cases.correct(officer, file, client.version(), known);
        });
        assertThatThrownBy(() -> as(editor, () -> drafts.publish(editor, draft, 1, true)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("text"));
    }

    @Test
    void a_note_that_is_given_back_is_written_again_and_waits_again() {
        UUID draft = write(wording("Meddig?", "Nyolc nap."));
        as(editor, () -> drafts.giveBack(editor, draft, 1, "Írja oda a forrást."));
        assertThat(as(editor, () -> drafts.waiting(editor)))
                .extracting(NoteDraft::id)
                .doesNotContain(draft);
        assertThat(as(expert, () -> drafts.waiting(expert)))
                .extracting(NoteDraft::returned)
                .containsExactly("Írja oda a forrást.");
        assertThatThrownBy(() -> as(editor, () -> drafts.publish(editor, draft, 2, true)))
                .isInstanceOf(Problem.Conflict.class);
        write(wording("Meddig?", "Nyolc nap, a törvény szerint."));
        assertThatThrownBy(() -> as(editor, () -> drafts.publish(editor, draft, 1, true)))
                .as("what was not read is not published")
                .isInstanceOf(Problem.Conflict.class);
        as(editor, () -> drafts.publish(editor, draft, 3, true));
    }

    @Test
    void only_who_answered_writes_and_nobody_elsewhere_reads_it() {
        Who.Staff colleague = staff.in(expert.organization(), Role.EXPERT);
        assertThatThrownBy(() ->
                        as(colleague, () -> drafts.write(colleague, answered, wording("x", "y"), NEXT_YEAR, true)))
                .isInstanceOf(Problem.Refused.class);
        UUID draft = write(wording("Meddig?", "Nyolc nap."));
        Who.Staff stranger = staff.with(Role.EDITOR);
        assertThatThrownBy(() -> as(stranger, () -> drafts.get(stranger, draft)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(as(stranger, () -> drafts.waiting(stranger))).isEmpty();
        assertThatThrownBy(() -> as(officer, () -> drafts.get(officer, draft))).isInstanceOf(Problem.Refused.class);
        assertThat(as(colleague, () -> drafts.get(colleague, draft)).id()).isEqualTo(draft);
    }

    @Test
    void an_editor_confirms_a_note_or_withdraws_it_for_a_reason() {
        String word = "visszavonas" + UUID.randomUUID().toString().substring(0, 8);
        UUID draft = write(wording(word, "Nyolc nap."));
        UUID note = as(editor, () -> drafts.publish(editor, draft, 1, true));
        as(editor, () -> knowledge.confirm(editor, note, 1, LocalDate.parse("2028-01-01")));
        assertThatThrownBy(() -> as(editor, () -> knowledge.withdraw(editor, note, 1, "Megváltozott.")))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> as(officer, () -> knowledge.withdraw(officer, note, 2, "Megváltozott.")))
                .isInstanceOf(Problem.Refused.class);
        Who.Staff elsewhere = staff.with(Role.EDITOR);
        assertThatThrownBy(() -> as(elsewhere, () -> knowledge.withdraw(elsewhere, note, 2, "Nem tetszik.")))
                .as("another organization stands behind it")
                .isInstanceOf(Problem.Refused.class);
        as(editor, () -> knowledge.withdraw(editor, note, 2, "Megváltozott a törvény."));
        assertThat(knowledge.find(officer, new NoteQuery(word, "", "", false), 10))
                .isEmpty();
        assertThat(knowledge.get(editor, note).withdrawn()).isEqualTo("Megváltozott a törvény.");
        assertThatThrownBy(() -> knowledge.get(officer, note)).isInstanceOf(Problem.Missing.class);
    }

    private static Wording wording(String title, String text) {
        return new Wording(title, text, "legal.decision", "hu", "2016. évi CL. törvény");
    }

    private UUID write(Wording wording) {
        return as(expert, () -> drafts.write(expert, answered, wording, NEXT_YEAR, true));
    }

    private long rows(String question) {
        return Long.parseLong(text(question.replace("count(*)", "count(*)::text")));
    }

    private String text(String question) {
        return Objects.requireNonNull(Standing.as(
                new Who.Machine("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(question).query(String.class).single())));
    }
}
