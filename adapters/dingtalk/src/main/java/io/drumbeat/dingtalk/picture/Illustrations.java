package io.drumbeat.dingtalk.picture;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import java.awt.AWTError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts pictures in the place of a card's charts, each chart drawn and given to DingTalk once as long as it looks the same.
 * Where that cannot be, the chart stays a chart, which markdown tells in words.
 */
public final class Illustrations {
    private static final Logger log = LoggerFactory.getLogger(Illustrations.class);

    /** How long DingTalk keeps a picture is written nowhere. */
    private static final Duration LIFE = Duration.ofDays(3);

    private static final int MOST = 500;

    private final MediaUploads uploads;
    private final InstantSource world;
    private final SequencedMap<Element.Chart, Given> given = new LinkedHashMap<>();
    private final @Nullable ChartPicture picture;

    public Illustrations(MediaUploads uploads, InstantSource world) {
        this.uploads = uploads;
        this.world = world;
        this.picture = picture();
    }

    private record Given(String id, Instant at) {}

    private static @Nullable ChartPicture picture() {
        try {
            var font = ChineseFont.find();
            if (font.isEmpty()) {
                log.warn("本机没有中文字体，钉钉里的图表用文字说；装一个（例如 fonts-noto-cjk）再启动就有图");
            }
            return font.map(ChartPicture::new).orElse(null);
        } catch (AWTError | LinkageError none) {
            log.warn("本机画不了图（{}），钉钉里的图表用文字说", none.toString());
            return null;
        }
    }

    /** The card with pictures for charts; blocks while they are given to DingTalk. */
    public Card of(Card card) {
        var pictures = picture;
        if (pictures == null || card.elements().stream().noneMatch(Element.Chart.class::isInstance)) {
            return card;
        }
        return new Card(
                card.title(),
                card.tone(),
                card.elements().stream()
                        .map(element -> element instanceof Element.Chart chart
                                        && !chart.series().isEmpty()
                                ? id(chart, pictures)
                                        .map(id -> (Element) new Element.Image(id, chart.title()))
                                        .orElse(element)
                                : element)
                        .toList());
    }

    private Optional<String> id(Element.Chart chart, ChartPicture pictures) {
        var now = world.instant();
        synchronized (given) {
            var known = given.get(chart);
            if (known != null && known.at().plus(LIFE).isAfter(now)) {
                return Optional.of(known.id());
            }
        }
        var id = uploads.image(pictures.png(chart));
        id.ifPresent(fresh -> remember(chart, new Given(fresh, now)));
        return id;
    }

    private void remember(Element.Chart chart, Given fresh) {
        synchronized (given) {
            given.putLast(chart, fresh);
            if (given.size() > MOST) {
                given.pollFirstEntry();
            }
        }
    }
}
