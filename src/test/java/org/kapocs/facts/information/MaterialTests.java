package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.facts.information.Materials.Typed;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of the house, written and signed by two editors. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
abstract class MaterialTests {
    static final LocalDate UNTIL = LocalDate.parse("2027-05-16");

    @Autowired
    Materials materials;

    @Autowired
    FactStore facts;

    @Autowired
    Reading reading;

    @Autowired
    Sowing sowing;

    @Autowired
    Languages languages;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    Who.Staff editor = nobody();
    Who.Staff other = nobody();

    private static Who.Staff nobody() {
        return new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    }

    @BeforeEach
    void two_editors() {
        editor = staff.inCity(Role.EDITOR);
        other = staff.inCity(Role.EDITOR);
    }

    void approve(String id, String language) {
        submit(id, language);
        sign(id, language);
    }

    void submit(String id, String language) {
        int revision = materials.get(id).in(language).revision();
        assertThat(as(editor, () -> materials.submit(editor, id, language, revision)))
                .isEqualTo(new Change.Done());
    }

    void sign(String id, String language) {
        int revision = materials.get(id).in(language).revision();
        as(editor, () -> materials.signSubject(editor, id, language, revision, UNTIL));
        as(other, () -> materials.signReader(other, id, language, revision));
    }

    void write(String id, String block, String language, String text, Edit edit) {
        Block before = materials.get(id).block(block);
        var typed = new Typed(
                language, before.in(language).version(), before.in("hu").edition(), text, edit);
        assertThat(as(editor, () -> materials.write(editor, id, block, typed))).isEqualTo(new Change.Done());
    }

    void change(String key, Map<String, String> said) {
        Fact before = facts.get(key);
        var now = new Fact(key, before.type(), said, before.source(), null, before.version());
        assertThat(as(editor, () -> facts.change(editor, now))).isEqualTo(new Change.Done());
    }

    Told.Part part(String id, String block, String language) {
        return reading.page(id, in(language)).orElseThrow().part(block).orElseThrow();
    }

    Language in(String tag) {
        return languages.of(tag).orElseThrow();
    }

    static <T> T as(Who.Staff who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
