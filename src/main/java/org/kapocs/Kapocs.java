package org.kapocs;

import java.io.IOException;
import java.util.Map;
import org.kapocs.launch.Launch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the client point. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kapocs {
    public static void main(String[] args) throws IOException {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build looks at how the house is put together; nothing of it is started.
            new SpringApplication(Kapocs.class).run(args);
            return;
        }
        if (args.length > 0) {
            System.exit(Commands.run(args));
        }
        SmallHeap.keep();
        Launch launch = Launch.orExit(() -> Launch.from(System.getenv()));
        var kapocs = new SpringApplication(Kapocs.class);
        ApplicationListener<ApplicationEnvironmentPreparedEvent> first =
                prepared -> settle(prepared.getEnvironment(), launch.properties());
        kapocs.addListeners(first); // before any bean is thought of: whether there is a demo is decided by it
        // Only after the last request is answered and the last connection given back.
        SpringApplication.getShutdownHandlers().add(launch::close);
        var house = kapocs.run(args);
        if (Boolean.getBoolean(Rehearsal.ASKED_FOR)) {
            Rehearsal.in(house);
        }
    }

    /**
     * What the launcher made of its environment comes before everything else: Spring would read a variable such as
     * KAPOCS_KEYS as {@code kapocs.keys} by itself, where an empty one does not count as none.
     */
    static void settle(ConfigurableEnvironment environment, Map<String, Object> launched) {
        environment.getPropertySources().addFirst(new MapPropertySource("launch", launched));
    }
}
