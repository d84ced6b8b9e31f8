package org.kapocs;

import java.util.Map;
import org.kapocs.launch.Database;
import org.kapocs.launch.Launch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens whole houses as the main class does, as many as a test needs. */
public final class Houses {
    private Houses() {}

    /** @param more settings as {@code --name=value} */
    public static ConfigurableApplicationContext open(Launch launch, String... more) {
        var kapocs = new SpringApplication(Kapocs.class);
        kapocs.setRegisterShutdownHook(false);
        kapocs.addInitializers(house -> Kapocs.settle(house.getEnvironment(), launch.properties()));
        return kapocs.run(more);
    }

    /** The tables of an empty database, as a restore makes them. */
    public static void make(Database empty, Map<String, String> migrations) {
        Migrations.make(empty, migrations);
    }
}
