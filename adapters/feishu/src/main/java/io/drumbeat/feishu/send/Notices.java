package io.drumbeat.feishu.send;

import io.drumbeat.feishu.api.Answered;
import io.drumbeat.feishu.api.FeishuClient;
import io.drumbeat.feishu.api.NotSent;
import io.drumbeat.feishu.api.Refusal;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.Pace;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short sentences said outside the outbox, when nothing was recorded; once per message, beside the platform's waiting. */
public final class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    private static final int REMEMBERED = 1_000;

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final FeishuClient client;
    private final Executor beside;
    private final Pace pace;
    private final FeishuGates gates;
    private final Set<String> said = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** @param pace the same that the outbox keeps: the platform counts all calls of an app together */
    public Notices(FeishuClient client, Executor beside, Pace pace) {
        this.client = client;
        this.beside = beside;
        this.pace = pace;
        this.gates = new FeishuGates(client.app());
    }

    /** Answers a message. */
    public void answer(String messageId, String sentence) {
        once(messageId, gates.reply(messageId), uuid -> client.reply(messageId, "text", text(sentence), uuid));
    }

    /** Answers a message that was answered before, about something else. */
    public void answerAgain(String messageId, String about, String sentence) {
        once(
                messageId + " " + about.hashCode(),
                gates.reply(messageId),
                uuid -> client.reply(messageId, "text", text(sentence), uuid));
    }

    /** Tells one person, in their direct chat, about something that has no message. */
    public void tell(String openId, String about, String sentence) {
        once(about, gates.create(openId), uuid -> client.create("open_id", openId, "text", text(sentence), uuid));
    }

    /** Tells a group. */
    public void tellGroup(String chatId, String about, String sentence) {
        once(about, gates.create(chatId), uuid -> client.create("chat_id", chatId, "text", text(sentence), uuid));
    }

    private void once(String about, List<Gate> through, Saying saying) {
        if (said.add(about)) {
            beside.execute(() -> say(about, through, saying));
        }
    }

    /** What did not get out may be said when the platform pushes the same message again. */
    private void say(String about, List<Gate> through, Saying saying) {
        // many notices at once are no reason to throttle the app
        var turn = pace.await(through, LONGEST);
        if (turn.isEmpty()) {
            said.remove(about);
            log.warn("对 {} 的提示没有发出去：飞书的限流一直没有让开", about);
            return;
        }
        try {
            var answered = saying.with(Repetition.uuid("notice:" + about));
            if (!answered.done()) {
                answered.refusal()
                        .filter(refusal -> refusal.then() == Refusal.Then.HALT_API)
                        .ifPresent(_ -> pace.shut(
                                through.getFirst().name(), answered.quiet().orElse(QUIET)));
                log.warn("飞书没有收下对 {} 的提示{}", about, answered.where());
            }
        } catch (NotSent unsent) {
            said.remove(about);
            log.warn("对 {} 的提示没有发出去：{}", about, unsent.getMessage());
        } catch (Exception unclear) {
            said.remove(about);
            log.warn("不知道对 {} 的提示发出去没有（{}）", about, unclear.getClass().getSimpleName());
        } finally {
            pace.answered(turn.get());
        }
    }

    private static String text(String sentence) {
        return FeishuCards.json(Map.of("text", sentence.replace('<', '＜')));
    }

    private interface Saying {
        Answered with(String uuid) throws Exception;
    }
}
