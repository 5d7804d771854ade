package io.drumbeat.dingtalk.inbound;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what DingTalk tells about the organisation, its groups and the robot's messages. */
public final class OrgEvents {
    private static final Logger log = LoggerFactory.getLogger(OrgEvents.class);

    /** @param type as {@code user_leave_org}; null where the event does not say */
    public Reply take(@Nullable String type) {
        log.debug("收到钉钉事件 {}，目前不处理", type);
        return new Reply.Taken();
    }
}
