package io.drumbeat.feishu.inbound;

import com.google.gson.JsonParseException;
import com.lark.oapi.core.request.EventReq;
import com.lark.oapi.core.utils.Jsons;
import com.lark.oapi.event.CustomEventHandler;
import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.event.cardcallback.P2CardActionTriggerHandler;
import com.lark.oapi.event.cardcallback.model.P2CardActionTrigger;
import com.lark.oapi.event.cardcallback.model.P2CardActionTriggerResponse;
import com.lark.oapi.event.exception.HandlerNotFoundException;
import com.lark.oapi.service.application.ApplicationService.P2BotMenuV6Handler;
import com.lark.oapi.service.application.v6.model.P2BotMenuV6;
import com.lark.oapi.service.im.ImService.P2ChatAccessEventBotP2pChatEnteredV1Handler;
import com.lark.oapi.service.im.ImService.P2ChatMemberBotAddedV1Handler;
import com.lark.oapi.service.im.ImService.P2MessageReceiveV1Handler;
import com.lark.oapi.service.im.v1.model.P2ChatAccessEventBotP2pChatEnteredV1;
import com.lark.oapi.service.im.v1.model.P2ChatMemberBotAddedV1;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Recorder;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.feishu.reading.ReadReceipts;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.roster.RosterNews;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a verified event brings about, however it came in. The SDK reads the events; its own checks are not used. */
public final class FeishuEvents {
    private static final Logger log = LoggerFactory.getLogger(FeishuEvents.class);

    private static final String CHANGED = "im.message.updated_v1";
    private static final int REMEMBERED = 1_000;

    /** What was said lately, by the message's id: the platform tells of changes too that leave the words as they are. */
    private final Map<String, String> lately = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    private final EventDispatcher dispatcher;
    private final HeardMessages heard;
    private final SaidWhere saidWhere;
    private final Recorder recorder;
    private final Notices notices;

    /** @param news null where nobody keeps a roster */
    public FeishuEvents(
            HeardMessages heard,
            SaidWhere saidWhere,
            Presses presses,
            MenuPicks menu,
            Greetings greetings,
            Recorder recorder,
            Notices notices,
            @Nullable RosterNews news,
            ReadReceipts receipts) {
        this.heard = heard;
        this.saidWhere = saidWhere;
        this.recorder = recorder;
        this.notices = notices;
        var events = EventDispatcher.newBuilder("", "");
        ContactNews.listen(events, news);
        receipts.listen(events);
        greetings.alsoHearing(events);
        hearChatsOpen(events, greetings);
        hearPresses(events, presses, menu);
        hearChanges(events);
        this.dispatcher = events.onP2MessageReceiveV1(new P2MessageReceiveV1Handler() {
                    @Override
                    public void handle(P2MessageReceiveV1 event) {
                        said(event);
                    }
                })
                .build();
    }

    /** An event that the SDK does not know; it looks like that of a new message. */
    private void hearChanges(EventDispatcher.Builder events) {
        events.onCustomizedEvent(CHANGED, new CustomEventHandler() {
            @Override
            public void handle(EventReq event) {
                changed(Jsons.DEFAULT.fromJson(
                        new String(event.getBody(), StandardCharsets.UTF_8), P2MessageReceiveV1.class));
            }
        });
    }

    private static void hearChatsOpen(EventDispatcher.Builder events, Greetings greetings) {
        events.onP2ChatMemberBotAddedV1(new P2ChatMemberBotAddedV1Handler() {
                    @Override
                    public void handle(P2ChatMemberBotAddedV1 event) {
                        greetings.joined(event);
                    }
                })
                .onP2ChatAccessEventBotP2pChatEnteredV1(new P2ChatAccessEventBotP2pChatEnteredV1Handler() {
                    @Override
                    public void handle(P2ChatAccessEventBotP2pChatEnteredV1 event) {
                        greetings.entered(event);
                    }
                });
    }

    private static void hearPresses(EventDispatcher.Builder events, Presses presses, MenuPicks menu) {
        events.onP2BotMenuV6(new P2BotMenuV6Handler() {
                    @Override
                    public void handle(P2BotMenuV6 event) {
                        menu.picked(event);
                    }
                })
                .onP2CardActionTrigger(new P2CardActionTriggerHandler() {
                    @Override
                    public P2CardActionTriggerResponse handle(P2CardActionTrigger event) {
                        return presses.pressed(event);
                    }
                });
    }

    /**
     * Events that nobody here listens to, also unknown ones, are done when they arrive: refused, they would only come again.
     *
     * @param plain an event's JSON, verified and decrypted
     * @return the JSON to answer with; {@code {}} for events that do not concern us
     * @throws NotRecorded through a fault of ours; the platform shall push again
     */
    @SuppressWarnings("IllegalCatch") // the SDK's dispatcher throws Throwable
    public String handle(String plain) {
        try {
            var answer = dispatcher.doWithoutValidation(plain.getBytes(StandardCharsets.UTF_8));
            return answer == null ? "{}" : Jsons.DEFAULT.toJson(answer);
        } catch (HandlerNotFoundException _) {
            return "{}";
        } catch (NotRecorded notRecorded) {
            throw notRecorded;
        } catch (JsonParseException foreign) {
            log.debug("一个读不懂的飞书事件（{}）", foreign.getClass().getSimpleName());
            return Jsons.DEFAULT.toJson(Presses.toast("error", "这一下没有看懂，请直接打字告诉我"));
        } catch (Throwable broken) {
            log.error("处理飞书事件时出错：{}，在 {}", broken.getClass().getName(), where(broken));
            throw new NotRecorded("处理飞书事件时出错（" + broken.getClass().getSimpleName() + "）", broken);
        }
    }

    /** The place without the message, which may quote what a person said. */
    private static String where(Throwable broken) {
        return Arrays.stream(broken.getStackTrace())
                .limit(8)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n    "));
    }

    private void said(P2MessageReceiveV1 event) {
        switch (heard.read(event)) {
            case HeardMessages.Ignored(var why) -> log.debug("不理会一条飞书消息：{}", why);
            case HeardMessages.Unusable(var messageId, var sentence) -> notices.answer(messageId, sentence);
            case HeardMessages.Said(var messageId, var request) -> record(messageId, request);
        }
    }

    /**
     * Somebody changed what they had said. What was recorded of it stays as it is until they say what is to become of it; what
     * had not been said to the bot before, is now.
     */
    private void changed(P2MessageReceiveV1 event) {
        if (!(heard.read(event) instanceof HeardMessages.Said(var messageId, var request))
                || request.words().equals(lately.get(messageId))) {
            return;
        }
        lately.put(messageId, request.words());
        var before = recorder.record(request);
        if (before.duplicate() && !before.recorded().isEmpty()) {
            var first = before.recorded().getFirst();
            var receipt = first.receipt();
            var sentence = "你改了这句话，可已经记下的%s #%d 没有跟着变。要按改后的算：说“撤销 #%d”，再把新的一句发一次；只改其中一项，就说“改 #%d 金额 8万”这样。"
                    .formatted(first.fact().label(), receipt, receipt, receipt);
            notices.answerAgain(messageId, request.words(), sentence);
        }
    }

    private void record(String messageId, Request request) {
        lately.put(messageId, request.words());
        saidWhere.remember(messageId, request.chat());
        try {
            recorder.record(request);
        } catch (RuntimeException failed) {
            notices.answer(messageId, "刚才这条还没有记下（我这边出了问题）。飞书会自动再送一次；看到回执才算记下。");
            throw failed;
        }
    }
}
