package org.kapocs.shared.provider;

/**
 * What was asked of the provider for one person at one browser; kept in its session until the provider sends them back.
 *
 * @param state names this question, so that nobody is sent in with somebody else's answer
 * @param nonce stands in the token that answers it
 * @param verifier proves, when the answer is fetched, that it was us who asked (PKCE)
 */
public record Asked(String state, String nonce, String verifier) {}
