package org.kapocs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.Kapocs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole house on a real PostgreSQL and a real port, with a clock that stands still until it is moved. All such
 * tests share one context and one database: make what you need, and do not count what others made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kapocs.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kapocs.demo=false",
            "kapocs.jobs=false",
            "kapocs.webhook.inside=127.0.0.1:*",
            "kapocs.webhook.patience=1500"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setup.class, Staff.class, City.class})
@AutoConfigureMockMvc
@ExtendWith(ByDay.class)
public @interface HouseTest {}
