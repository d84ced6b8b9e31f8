package org.kapocs.desk.transfer;

import java.util.UUID;

/**
 * A request beside the case of its number, for who may see that case.
 *
 * @param holder the caseworker
 * @param open whether the case is
 */
record Held(TransferRequest request, UUID caseFile, UUID holder, boolean open) {}
