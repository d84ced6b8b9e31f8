package org.kapocs.facts.matter;

import java.util.List;

/**
 * What is to be checked again.
 *
 * @param own what somebody looks after, the one that is due longest first
 * @param others how many more there are
 */
public record Due(List<Matter> own, int others) {}
