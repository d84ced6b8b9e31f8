package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes in person holds a code and a PIN too, and sees their case. */
@HouseTest
class WalkInTest {
    private static final Pattern SHOWN = Pattern.compile("<dd dir=\"ltr\">([^<]+)</dd>");

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    OwnCase own;

    @Autowired
    Contacts contacts;

    @Autowired
    CaseCodes codes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Who.Staff officer =
            new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of());

    @BeforeEach
    void an_expert_outside_the_city() {
        officer = staff.with(Role.EXPERT);
    }

    @Test
    void the_slip_opens_the_case_to_its_client() throws Exception {
        var shown = SHOWN.matcher(opens(key()));
        assertThat(shown.find()).isTrue();
        String code = shown.group(1);
        assertThat(shown.find()).isTrue();
        String pin = shown.group(1);

        Who.CodeHolder holder =
                new Who.CodeHolder(codes.signIn(code, pin).orElseThrow().contact());
        OwnFile seen = Standing.as(holder, () -> own.of(holder)).orElseThrow();
        assertThat(seen.needs()).hasSize(1);
        assertThat(seen.file().organization()).isEqualTo(officer.organization());
    }

    @Test
    void a_double_click_opens_one_case_and_shows_the_same_pin() throws Exception {
        String once = key();
        String first = opens(once);
        String second = opens(once);

        assertThat(SHOWN.matcher(second).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(SHOWN.matcher(first)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        assertThat(Standing.as(officer, () -> list.find(officer, mine)).lines()).hasSize(1);
    }

    @Test
    void a_new_pin_makes_the_one_before_useless() throws Exception {
        UUID id = Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key()));
        String first = slip(id);
        String second = slip(id);
        assertThat(codes.signIn(found(first, 0), found(first, 1))).isEmpty();
        assertThat(codes.signIn(found(second, 0), found(second, 1))).isPresent();
    }

    @Test
    void another_organization_reaches_neither_the_slip_nor_the_contact_by_either_lock() throws Exception {
        UUID id = Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key()));
        UUID contact = Objects.requireNonNull(Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                .contact());
        Who.Staff city = staff.inCity(Role.SUPERVISOR);

        http.perform(post("/staff/cases/" + id + "/code").param("once", key()).with(Staff.as(city)))
                .andExpect(status().isNotFound());
        assertThatThrownBy(() -> Standing.as(city, () -> codes.newPin(city, contact, key())))
                .isInstanceOf(Problem.Missing.class);
        assertThat(rowsSeenBy(officer, contact)).isEqualTo(1);
        assertThat(rowsSeenBy(city, contact)).isZero();
        assertThat(rowsSeenBy(new Who.CodeHolder(UUID.randomUUID()), contact)).isZero();
    }

    private int rowsSeenBy(Who who, UUID contact) {
        return Standing.as(
                who,
                () -> transaction.execute(t -> sql.sql("select count(*) from contact.contact where id = :id")
                        .param("id", contact)
                        .query(Integer.class)
                        .single()));
    }

    private String slip(UUID id) throws Exception {
        return http.perform(post("/staff/cases/" + id + "/code")
                        .param("once", key())
                        .with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String found(String slip, int which) {
        return SHOWN.matcher(slip)
                .results()
                .map(found -> found.group(1))
                .toList()
                .get(which);
    }

    private String opens(String once) throws Exception {
        return http.perform(post("/staff/cases/new")
                        .param("once", once)
                        .param("given-0", "Minta Parvin")
                        .param("order-0", "SINGLE")
                        .param("basis", "PUBLIC_TASK")
                        .param("topic-0", "residence.renewal")
                        .param("urgency-0", "SOON")
                        .with(Staff.as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
