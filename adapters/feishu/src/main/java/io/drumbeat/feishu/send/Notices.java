package io.drumbeat.feishu.send;

import io.drumbeat.feishu.card.FeishuCards;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short sentences said outside the outbox, when nothing was recorded; once per message, beside the platform's waiting. */
public final class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    private static final int REMEMBERED = 1_000;

    private final FeishuClient client;
    private final Executor beside;
    private final Set<String> said = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    public Notices(FeishuClient client, Executor beside) {
        this.client = client;
        this.beside = beside;
    }

    /** Answers a message. */
    public void answer(String messageId, String sentence) {
        once(messageId, uuid -> client.reply(messageId, "text", text(sentence), uuid));
    }

    /** Tells one person, in their direct chat, about something that has no message. */
    public void tell(String openId, String about, String sentence) {
        once(about, uuid -> client.create("open_id", openId, "text", text(sentence), uuid));
    }

    /** Tells a group. */
    public void tellGroup(String chatId, String about, String sentence) {
        once(about, uuid -> client.create("chat_id", chatId, "text", text(sentence), uuid));
    }

    private void once(String about, Saying saying) {
        if (said.add(about)) {
            beside.execute(() -> say(about, saying));
        }
    }

    /** What did not get out may be said when the platform pushes the same message again. */
    private void say(String about, Saying saying) {
        try {
            var answered = saying.with(FeishuChannel.uuid("notice:" + about));
            if (!answered.done()) {
                log.warn("飞书没有收下对 {} 的提示{}", about, answered.where());
            }
        } catch (NotSent unsent) {
            said.remove(about);
            log.warn("对 {} 的提示没有发出去：{}", about, unsent.getMessage());
        } catch (Exception unclear) {
            said.remove(about);
            log.warn("不知道对 {} 的提示发出去没有（{}）", about, unclear.getClass().getSimpleName());
        }
    }

    private static String text(String sentence) {
        return FeishuCards.json(Map.of("text", sentence.replace('<', '＜')));
    }

    private interface Saying {
        Answered with(String uuid) throws Exception;
    }
}
