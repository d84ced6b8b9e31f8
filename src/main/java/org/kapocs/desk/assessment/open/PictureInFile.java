package org.kapocs.desk.assessment.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.assessment.OwnPictures;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Shows newcomers in their own file what came of what they were asked. Who opened it is told with their case. */
@Component
class PictureInFile implements FilePart {
    private final OwnPictures pictures;

    PictureInFile(OwnPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        return pictures.own(who)
                .map(picture -> new Added(List.of(new OwnPicture(picture)), List.of(), Map.of()))
                .orElse(Added.NOTHING);
    }
}
