package org.kapocs;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseRulesTest {
    private static final ApplicationModules HOUSE = ApplicationModules.of(Kapocs.class);

    @Test
    void arrows_point_down() {
        HOUSE.verify();
    }
}
