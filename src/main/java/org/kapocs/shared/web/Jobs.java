package org.kapocs.shared.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Lets {@code @Scheduled} methods run by themselves; tests call them instead. */
@Configuration
@EnableScheduling
@ConditionalOnBooleanProperty(name = "kapocs.jobs", matchIfMissing = true)
class Jobs {
    /** At least as many as there are scheduled methods, which a test counts. */
    static final int AT_ONCE = 24;

    /**
     * A thread for each: what waits for a slow mail server holds nothing else up. Spring's own scheduler for virtual
     * threads runs everything that has a fixed delay one after the other.
     */
    @Bean
    static ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setPoolSize(AT_ONCE);
        return scheduler;
    }
}
