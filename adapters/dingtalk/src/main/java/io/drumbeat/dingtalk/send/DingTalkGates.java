package io.drumbeat.dingtalk.send;

import io.drumbeat.chat.Chat;
import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.Limit;
import java.time.Duration;
import java.util.List;

/**
 * DingTalk's published limits: so many calls a second for each API of an app, by edition, and 10,000 in twenty seconds from
 * one address. From its pages on call frequency and on throttling.
 */
public final class DingTalkGates {
    private static final Gate ADDRESS = Gate.of("dingtalk:address", Limit.of(10_000, Duration.ofSeconds(20)));
    private final Gate app;
    private final Gate direct;
    private final Gate group;
    private final Gate card;
    private final Gate face;

    /** @param perSecond calls of one API a second: 20 in the standard edition, up to 60 when bought */
    public DingTalkGates(String clientId, int perSecond) {
        var prefix = "dingtalk:" + clientId;
        this.app = Gate.of(prefix);
        this.direct = Gate.of(prefix + ":direct", Limit.perSecond(perSecond));
        this.group = Gate.of(prefix + ":group", Limit.perSecond(perSecond));
        this.card = Gate.of(prefix + ":card", Limit.perSecond(perSecond));
        this.face = Gate.of(prefix + ":face", Limit.perSecond(perSecond));
    }

    /** Which way a call goes, and what it may find shut. */
    public enum Way {
        DIRECT,
        GROUP,
        /** A card that is shown. */
        CARD,
        /** A card that gets a new face. */
        FACE;

        /** The one of a message to the chat. */
        static Way to(Chat chat) {
            return switch (chat) {
                case Chat.Direct _ -> DIRECT;
                case Chat.Group _ -> GROUP;
            };
        }
    }

    List<Gate> robot(Way way) {
        return List.of(ADDRESS, app, api(way));
    }

    /** Answers in a session are not counted with the robot's, but leave from the same address. */
    List<Gate> session() {
        return List.of(ADDRESS);
    }

    private Gate api(Way way) {
        return switch (way) {
            case DIRECT -> direct;
            case GROUP -> group;
            case CARD -> card;
            case FACE -> face;
        };
    }

    String name(Failures.Shuts what, Way way) {
        return switch (what) {
            case API -> api(way).name();
            case APP -> app.name();
            case ADDRESS -> ADDRESS.name();
        };
    }
}
