package org.kapocs.desk.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as its reader sees it. Who asked sees the number that was typed, and nothing that tells whether it leads anywhere.
 *
 * @param state today
 * @param asker the name of who asked, where they work in the reader's organization; else empty
 * @param withdrawable whether the reader may take it back
 * @param answers whether the reader may answer it
 * @param caseFile where it is not the reader who asked, the case; null for who asked
 * @param title of that case; empty for who asked
 * @param caseOpen whether that case is open
 */
public record RequestView(
        TransferRequest request,
        RequestState state,
        String asker,
        boolean withdrawable,
        boolean answers,
        @Nullable UUID caseFile,
        String title,
        boolean caseOpen) {}
