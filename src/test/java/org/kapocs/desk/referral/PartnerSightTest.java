package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner's look into the file takes one connection, so that many at once cannot wait for each other for ever. */
@HouseTest
class PartnerSightTest {
    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Staff staff;

    @Autowired
    DataSource connections;

    @Test
    void one_connection_is_enough_to_open_to_accept_and_to_read() throws Exception {
        UUID id = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.values());
        var partner = new Who.LinkHolder(id);
        List<Connection> taken = takeAllButOne();
        try {
            assertThat(as(partner, () -> referrals.open(partner)).before()).isPresent();
            as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
            assertThat(as(partner, () -> referrals.open(partner)).shared()).isPresent();
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
    }

    private List<Connection> takeAllButOne() throws Exception {
        var pool = connections.unwrap(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        while (taken.size() < pool.getMaximumPoolSize() - 1) {
            taken.add(pool.getConnection());
        }
        return taken;
    }
}
