package org.kapocs;

import org.kapocs.launch.Launch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the client point. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kapocs {
    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(Commands.run(args));
        }
        Launch launch = Launch.orExit(() -> Launch.from(System.getenv()));
        var kapocs = new SpringApplication(Kapocs.class);
        kapocs.setDefaultProperties(launch.properties());
        // Only after the last request is answered and the last connection given back.
        SpringApplication.getShutdownHandlers().add(launch::close);
        kapocs.run(args);
    }
}
