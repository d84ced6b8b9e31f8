package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody in danger, who answers for her, a colleague and a supervisor; on Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
abstract class InDanger {
    @Autowired
    Guarded house;

    @Autowired
    CaseList list;

    @Autowired
    CaseTitles titles;

    @Autowired
    Clients clients;

    @Autowired
    Accounts accounts;

    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Who.Staff officer;
    Who.Staff colleague;
    Who.Staff supervisor;
    UUID file;

    @BeforeEach
    void somebody_in_danger() {
        officer = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        file = house.open(officer);
    }

    boolean sees(Who.Staff who) {
        boolean byId = !as(who, () -> titles.of(who, java.util.Set.of(file))).isEmpty();
        boolean byName =
                !as(who, () -> clients.find(who, Guarded.FAMILY)).clients().isEmpty();
        assertThat(byName).as("the search and the list agree").isEqualTo(byId);
        return byId;
    }

    String number() {
        return house.file(officer, file).number();
    }

    int letters(String occasion) {
        return jdbc.sql("select count(*) from notification.letter where kind = 'seal' and dedup_key like :like")
                .param("like", "%:" + occasion + ".%")
                .query(Integer.class)
                .single();
    }
}
