package org.kapocs.desk.referral;

import java.util.UUID;

/**
 * Who is asked to help: a service of an organization, never a person there.
 *
 * @param organization its id in the directory
 * @param language the tag of the language of the letter and the partner's page
 */
public record Addressee(
        UUID service, String serviceName, UUID organization, String organizationName, String email, String language) {}
