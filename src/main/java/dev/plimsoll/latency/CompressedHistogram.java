package dev.plimsoll.latency;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * All times of one series of a run, small enough to be kept for years: HdrHistogram's compressed V2 encoding, as it is in
 * each line of {@code latency.hlog} too. How calls depended on each other is not in it.
 *
 * @param base64 the encoding
 */
public record CompressedHistogram(Series series, String base64) {
    static CompressedHistogram of(Series series, Histogram histogram) {
        ByteBuffer room = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(room);
        return new CompressedHistogram(series, Base64.getEncoder().encodeToString(Arrays.copyOf(room.array(), length)));
    }

    /**
     * The times.
     *
     * @throws IllegalArgumentException when this is no histogram
     */
    public Distribution times() {
        try {
            ByteBuffer encoded = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Distribution.of(Histogram.decodeFromCompressedByteBuffer(encoded, HistogramRange.MAX_NANOS));
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException(
                    "the histogram of " + series.tag() + " is damaged: " + damaged.getMessage(), damaged);
        }
    }
}
