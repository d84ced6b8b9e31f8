package org.kapocs.desk.referral;

/**
 * A referral in the list of the organization that is asked: what is needed, and nothing that tells who it is.
 *
 * @param topic of the need; empty when it is over
 * @param together how many people of a household it is about, at least one
 * @param late whether it should have been answered
 */
public record InboxLine(Referral referral, String topic, boolean late, int together) {}
