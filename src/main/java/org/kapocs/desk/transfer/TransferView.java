package org.kapocs.desk.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Need;

/**
 * A transfer as one of the two sides sees it. Whoever is offered a case of another organization learns what is needed, in
 * which languages and how much there is to do; not whose case it is.
 *
 * @param ours whether the reader's organization offers it
 * @param answers whether the reader may accept it
 * @param stands whether it can still be accepted: nothing took it back meanwhile
 * @param title of the case, where it is the reader's to see; else empty
 * @param needs the open ones; empty when it is over
 * @param people names of colleagues in it, by account
 * @param owners who could answer for it, by account; empty where the reader may not accept it
 */
public record TransferView(
        Transfer transfer,
        boolean ours,
        boolean answers,
        boolean stands,
        String title,
        List<Need> needs,
        List<SpokenLanguage> languages,
        Map<UUID, String> people,
        Map<UUID, String> owners) {}
