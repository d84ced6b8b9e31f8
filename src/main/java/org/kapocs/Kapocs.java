package org.kapocs;

import java.util.Map;
import org.kapocs.launch.Launch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the client point. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kapocs {
    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(Commands.run(args));
        }
        Launch launch = Launch.orExit(() -> Launch.from(System.getenv()));
        var kapocs = new SpringApplication(Kapocs.class);
        kapocs.addInitializers(house -> settle(house.getEnvironment(), launch.properties()));
        // Only after the last request is answered and the last connection given back.
        SpringApplication.getShutdownHandlers().add(launch::close);
        kapocs.run(args);
    }

    /**
     * What the launcher made of its environment comes before everything else: Spring would read a variable such as
     * KAPOCS_KEYS as {@code kapocs.keys} by itself, where an empty one does not count as none.
     */
    static void settle(ConfigurableEnvironment environment, Map<String, Object> launched) {
        environment.getPropertySources().addFirst(new MapPropertySource("launch", launched));
    }
}
