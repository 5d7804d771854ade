package io.drumbeat.feishu.inbound;

import com.lark.oapi.event.cardcallback.model.CallBackAction;
import com.lark.oapi.event.cardcallback.model.CallBackCard;
import com.lark.oapi.event.cardcallback.model.CallBackToast;
import com.lark.oapi.event.cardcallback.model.P2CardActionTrigger;
import com.lark.oapi.event.cardcallback.model.P2CardActionTriggerData;
import com.lark.oapi.event.cardcallback.model.P2CardActionTriggerResponse;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.card.FieldNames;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Presses on cards and sent forms. Who may do what is decided anew by who pressed, never by what the card says. */
public final class Presses {
    private static final String FEISHU = "feishu";
    private static final Pattern DAY_WITH_ZONE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) [+-]\\d{4}");

    private final People people;
    private final Conversations conversations;
    private final Recorder recorder;
    private final FeishuCards cards;
    private final Notices notices;
    private final Clock clock;

    public Presses(
            People people,
            Conversations conversations,
            Recorder recorder,
            FeishuCards cards,
            Notices notices,
            Clock clock) {
        this.people = people;
        this.conversations = conversations;
        this.recorder = recorder;
        this.cards = cards;
        this.notices = notices;
        this.clock = clock;
    }

    P2CardActionTriggerResponse pressed(P2CardActionTrigger event) {
        var data = event.getEvent();
        var eventId = event.getHeader() == null ? null : event.getHeader().getEventId();
        if (data == null || data.getOperator() == null || data.getAction() == null || eventId == null) {
            return toast("error", "这一下没有看懂，请直接打字告诉我");
        }
        var openId = Objects.requireNonNullElse(data.getOperator().getOpenId(), "");
        var who = people.withAccount(FEISHU, openId).orElse(null);
        if (who == null) {
            return toast("error", HeardMessages.unknownPerson(openId));
        }
        var words = string(data.getAction().getValue(), "words");
        if (words.isBlank()) {
            return toast("error", "这个按钮已经不能用了，请直接打字告诉我");
        }
        if (isAnothers(string(data.getAction().getValue(), "card"), who)) {
            return toast("error", "这张卡片不是发给你的；要记你自己的，就自己对我说");
        }
        return record(openId, request("feishu:" + eventId, who, words, data));
    }

    /** A card in somebody's own chat may be passed on, but only they may press it. */
    private boolean isAnothers(String card, Person who) {
        return conversations
                .said(card)
                .map(said -> said.message().chat())
                .filter(chat -> chat instanceof Chat.Direct && !chat.equals(new Chat.Direct(who.id())))
                .isPresent();
    }

    private P2CardActionTriggerResponse record(String openId, Request request) {
        try {
            return shown(recorder.record(request));
        } catch (RuntimeException failed) {
            notices.tell(openId, request.messageId(), "刚才按的没有记下（我这边出了问题），请再按一次。");
            throw failed;
        }
    }

    private Request request(String messageId, Person who, String words, P2CardActionTriggerData data) {
        var value = data.getAction().getValue();
        var card = string(value, "card");
        var version = string(value, "v");
        var topic = conversations.said(card).map(Conversations.Said::topic).orElse(null);
        var press = new Request.Press(card, version.matches("\\d{1,18}") ? Long.parseLong(version) : 0, topic);
        return new Request(
                messageId, FEISHU, who, chat(who, data), words, values(data.getAction()), press, clock.instant());
    }

    /** The group it was pressed in; anywhere else it is between the one who pressed and the bot. */
    private Chat chat(Person who, P2CardActionTriggerData data) {
        var context = data.getContext();
        var chatId = context == null ? null : context.getOpenChatId();
        return chatId == null
                ? new Chat.Direct(who.id())
                : people.withChat(FEISHU, chatId)
                        .<Chat>map(team -> new Chat.Group(team.id()))
                        .orElseGet(() -> new Chat.Direct(who.id()));
    }

    private static Map<String, String> values(CallBackAction action) {
        var values = new LinkedHashMap<String, String>();
        if (action.getFormValue() != null) {
            action.getFormValue().forEach((name, value) -> {
                var words = words(value);
                if (!words.isBlank()) {
                    values.put(FieldNames.original(name), words);
                }
            });
        }
        return values;
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> many -> many.stream().map(Presses::words).collect(Collectors.joining("、"));
            default -> {
                var words = value.toString().strip();
                var day = DAY_WITH_ZONE.matcher(words);
                yield day.matches() ? day.group(1) : words;
            }
        };
    }

    private static String string(@Nullable Map<String, Object> value, String name) {
        return value != null && value.get(name) instanceof String words ? words : "";
    }

    private P2CardActionTriggerResponse shown(Outcome outcome) {
        var feel = outcome.recorded().isEmpty() ? "info" : "success";
        var response = outcome.toast() == null ? new P2CardActionTriggerResponse() : toast(feel, outcome.toast());
        var updated = outcome.updated();
        if (updated != null && updated.card() != null) {
            var card = new CallBackCard();
            card.setType("raw");
            card.setData(cards.draw(updated.id(), updated.chat(), updated.version(), updated.card()));
            response.setCard(card);
        }
        return response;
    }

    static P2CardActionTriggerResponse toast(String type, String words) {
        var toast = new CallBackToast();
        toast.setType(type);
        toast.setContent(words);
        var response = new P2CardActionTriggerResponse();
        response.setToast(toast);
        return response;
    }
}
