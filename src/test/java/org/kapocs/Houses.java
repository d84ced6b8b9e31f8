package org.kapocs;

import java.util.Map;
import org.kapocs.launch.Database;
import org.kapocs.launch.Launch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens whole houses as the main class does, as many as a test needs, also side by side. */
public final class Houses {
    private Houses() {}

    /** @param more settings as {@code --name=value} */
    public static ConfigurableApplicationContext open(Launch launch, String... more) {
        var kapocs = new SpringApplication(Kapocs.class);
        kapocs.setRegisterShutdownHook(false);
        kapocs.setListeners(kapocs.getListeners().stream().map(Houses::inTurn).toList());
        kapocs.addInitializers(house -> Kapocs.settle(house.getEnvironment(), launch.properties()));
        return kapocs.run(more);
    }

    /** The tables of an empty database, as a restore makes them. */
    public static void make(Database empty, Map<String, String> migrations) {
        Migrations.make(empty, migrations);
    }

    private static ApplicationListener<?> inTurn(ApplicationListener<?> listener) {
        return listener instanceof LoggingApplicationListener ? new LoggingInTurn() : listener;
    }

    /** A JVM has one log, and Logback fails when two houses of it set that up at one moment. */
    private static final class LoggingInTurn extends LoggingApplicationListener {
        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            synchronized (LoggingInTurn.class) {
                super.onApplicationEvent(event);
            }
        }
    }
}
