package org.kapocs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@HouseTest
class DemoSetupTest {
    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    @Test
    void in_a_citys_house_there_are_no_invented_people_and_no_page_of_their_devices() throws Exception {
        assertThat(house.getBeanNamesForType(InventedStaff.class)).isEmpty();
        assertThat(house.getBeanNamesForType(InventedBudapest.class)).isEmpty();
        assertThat(new Browser(port).get("/staff/demo").status()).isEqualTo(404);
    }
}
