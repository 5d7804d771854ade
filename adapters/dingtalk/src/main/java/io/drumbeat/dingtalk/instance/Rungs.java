package io.drumbeat.dingtalk.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kinds of card there are templates for, and which of them cannot be shown at the moment. */
public final class Rungs {
    private static final Logger log = LoggerFactory.getLogger(Rungs.class);
    static final Duration QUIET = Duration.ofMinutes(10);

    private final Map<Rung, String> templates = new EnumMap<>(Rung.class);
    private final Map<Rung, Shut> shut = Collections.synchronizedMap(new EnumMap<>(Rung.class));
    private final InstantSource world;

    /**
     * @param own our own template, if there is one
     * @param open the public one, if it may be used
     */
    public Rungs(Optional<String> own, Optional<String> open, InstantSource world) {
        own.ifPresent(template -> templates.put(Rung.OWN, template));
        open.ifPresent(template -> templates.put(Rung.PUBLIC, template));
        this.world = world;
    }

    /** Why nothing is shown with a template, and until when. */
    record Shut(Instant until, String why) {}

    boolean none() {
        return templates.isEmpty();
    }

    List<Rung> open() {
        return templates.keySet().stream()
                .filter(rung -> shutBecause(rung).isEmpty())
                .toList();
    }

    List<Rung> all() {
        return List.copyOf(templates.keySet());
    }

    Optional<String> template(Rung rung) {
        return Optional.ofNullable(templates.get(rung));
    }

    /** Steps over it for a while: asking again for every message would use up the month for nothing. */
    void shut(Rung rung, String why) {
        var before = shut.put(rung, new Shut(world.instant().plus(QUIET), why));
        if (before == null || !before.why().equals(why)) {
            log.warn("{}用不了：{}；{} 分钟内改用下一级发", rung.words(), why, QUIET.toMinutes());
        }
    }

    /** It works. */
    void opened(Rung rung) {
        if (shut.remove(rung) != null) {
            log.info("{}又能用了", rung.words());
        }
    }

    Optional<String> shutBecause(Rung rung) {
        return Optional.ofNullable(shut.get(rung))
                .filter(since -> since.until().isAfter(world.instant()))
                .map(Shut::why);
    }
}
