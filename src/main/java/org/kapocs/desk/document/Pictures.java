package org.kapocs.desk.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Makes pictures anew from what was sent as one. How large one is is asked before it is unfolded. */
final class Pictures {
    /** More than any telephone makes, at the time of writing, where it is not told to. */
    static final long MOST_POINTS = 50_000_000;

    /** As many are held at once; of a larger picture every second point is read, or every third. */
    static final long HELD_POINTS = 16_000_000;

    private Pictures() {}

    static Clean anew(byte[] sent, Content what, Deadline until) throws Refusal, IOException {
        int orientation = 1;
        if (what == Content.JPEG) {
            Jpeg told = Jpeg.of(sent);
            if (!told.ends()) {
                throw new Refusal(Unfit.BROKEN);
            }
            orientation = told.orientation();
        }
        BufferedImage image = Drawn.upright(read(sent, what, until), orientation);
        return new Clean(Media.JPEG, Drawn.picture(image), Drawn.thumbnail(image), 1, false);
    }

    private static BufferedImage read(byte[] sent, Content what, Deadline until) throws Refusal, IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(what.name().toLowerCase(Locale.ROOT))
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, false, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                throw new Refusal(Unfit.TOO_MANY_POINTS);
            }
            int step = 1;
            while (points / ((long) step * step) > HELD_POINTS) {
                step++;
            }
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            reader.addIIOReadProgressListener(new Stops(until));
            BufferedImage image = reader.read(0, how);
            until.demand();
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** Ends the reading when the time is over. */
    private record Stops(Deadline until) implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (until.over()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
