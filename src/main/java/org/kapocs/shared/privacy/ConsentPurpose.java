package org.kapocs.shared.privacy;

/** What a consent is for. Its text is {@code privacy.consent.<NAME>.v<version>}. */
public enum ConsentPurpose {
    /** To ask a provider for help and let them give it. */
    REFERRAL(1),
    /** To keep a file at the client point where consent is the legal basis. */
    CASEWORK(1);

    private final int version;

    ConsentPurpose(int version) {
        this.version = version;
    }

    /** The version of the text that is read to people now. A text once given is never changed: it gets a new version. */
    public int version() {
        return version;
    }

    /** The message key of the consent text of that version. */
    public String textKey(int ofVersion) {
        return "privacy.consent." + name() + ".v" + ofVersion;
    }
}
