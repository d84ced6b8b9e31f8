package org.kapocs.shared.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@code @Scheduled} methods run by themselves; tests call them instead. */
@Configuration
@EnableScheduling
@ConditionalOnBooleanProperty(name = "kapocs.jobs", matchIfMissing = true)
class Jobs {}
