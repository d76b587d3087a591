package org.confera.sfu.codec;

import java.util.function.Function;
import java.util.function.Supplier;

/** The codecs that can be forwarded, each with its way to read, rewrite and thin out its packets. */
public enum Codec {
    OPUS("audio/opus", OpusView::new, _ -> new AllLayers()),
    VP8("video/VP8", Vp8View::new, _ -> new Vp8TemporalFilter()),
    VP9("video/VP9", Vp9View::new, Vp9Filter::new),
    H264("video/H264", H264View::new, _ -> new AllLayers()),
    AV1("video/AV1", Av1View::new, DependencyFilter::new);

    private static final Codec[] ALL = values();

    private final String mimeType;
    private final Supplier<PayloadView> view;
    private final Function<FrameFates, LayerFilter> filter;

    Codec(String mimeType, Supplier<PayloadView> view, Function<FrameFates, LayerFilter> filter) {
        this.mimeType = mimeType;
        this.view = view;
        this.filter = filter;
    }

    /**
     * The codec of this name, in whatever case.
     *
     * @throws IllegalArgumentException if it can't be forwarded
     */
    public static Codec of(String mimeType) {
        for (Codec codec : ALL) {
            if (codec.mimeType.equalsIgnoreCase(mimeType)) {
                return codec;
            }
        }
        throw new IllegalArgumentException("'" + mimeType + "' can't be forwarded.");
    }

    public String mimeType() {
        return mimeType;
    }

    public boolean isVideo() {
        return this != OPUS;
    }

    /**
     * True if decoders take a jump in picture ids for a loss, so that pictures left out must not count. False where
     * frames name those they refer to by the difference of ids, or are found by their place in a pattern.
     */
    public boolean countsPicturesWithoutGap() {
        return this == VP8;
    }

    /** True if its packets describe their frames in the dependency descriptor, without which a viewer can't tell them apart. */
    public boolean usesDependencies() {
        return this == AV1;
    }

    /** For one stream of a sender's. */
    public PayloadView newView() {
        return view.get();
    }

    /** For one viewer. */
    public LayerFilter newFilter(FrameFates fates) {
        return filter.apply(fates);
    }
}
