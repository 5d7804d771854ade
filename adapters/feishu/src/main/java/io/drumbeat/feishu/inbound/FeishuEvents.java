package io.drumbeat.feishu.inbound;

import com.google.gson.JsonParseException;
import com.lark.oapi.core.utils.Jsons;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a verified event brings about, however it came in. The SDK reads the events; its own checks are not used. */
public final class FeishuEvents {
    private static final Logger log = LoggerFactory.getLogger(FeishuEvents.class);

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
        this.dispatcher = events.onP2MessageReceiveV1(new P2MessageReceiveV1Handler() {
                    @Override
                    public void handle(P2MessageReceiveV1 event) {
                        said(event);
                    }
                })
                .build();
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

    private void record(String messageId, Request request) {
        saidWhere.remember(messageId, request.chat());
        try {
            recorder.record(request);
        } catch (RuntimeException failed) {
            notices.answer(messageId, "刚才这条还没有记下（我这边出了问题）。飞书会自动再送一次；看到回执才算记下。");
            throw failed;
        }
    }
}
