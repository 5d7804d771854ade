package io.drumbeat.feishu.send;

import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.Limit;
import java.time.Duration;
import java.util.List;

/**
 * Feishu's published limits for messages: 50 a second and 1000 a minute for each API of an app, and five a second to one
 * person, to one group and to one message that is edited. From its pages on frequency control and on sending messages.
 */
final class FeishuGates {
    private static final int FOR_REPLIES_PERCENT = 2;
    private static final Limit SECOND = Limit.perSecond(50);

    /** A little longer than a minute: the platform's minute may begin between two of our milliseconds. */
    private static final Limit MINUTE =
            Limit.of(1000, Duration.ofMillis(60_100)).keeping(FOR_REPLIES_PERCENT);

    private static final Limit RECEIVER = Limit.perSecond(5);

    private final String prefix;

    FeishuGates(String app) {
        this.prefix = "feishu:" + app + ":";
    }

    /** @param to open_id or chat_id */
    List<Gate> create(String to) {
        return List.of(Gate.of(createApi(), SECOND, MINUTE), receiver(to));
    }

    List<Gate> reply(String to) {
        return List.of(Gate.of(replyApi(), SECOND, MINUTE), receiver(to));
    }

    List<Gate> patch(String message) {
        return List.of(Gate.of(patchApi(), SECOND, MINUTE), Gate.of(prefix + "message:" + message, RECEIVER));
    }

    String createApi() {
        return prefix + "create";
    }

    String replyApi() {
        return prefix + "reply";
    }

    String patchApi() {
        return prefix + "patch";
    }

    private static Gate receiver(String to) {
        return Gate.of(receiverName(to), RECEIVER);
    }

    /** All bots of a group share its limit, so the app is not part of the name. */
    static String receiverName(String to) {
        return "feishu:to:" + to;
    }
}
