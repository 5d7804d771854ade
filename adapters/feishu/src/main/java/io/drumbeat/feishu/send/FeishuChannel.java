package io.drumbeat.feishu.send;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.api.Answered;
import io.drumbeat.feishu.api.FeishuClient;
import io.drumbeat.feishu.api.NotSent;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.people.People;
import io.drumbeat.ratelimit.Gate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends cards to Feishu, once each: a repeated call carries the same uuid, which the platform honours for an hour. */
public final class FeishuChannel implements Channel {

    /** Marks the platform's id of what went out as text: it cannot become a card. */
    private static final String TEXT = "text:";

    /** How long to leave a throttled way alone when the platform does not say. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final FeishuClient client;
    private final FeishuCards cards;
    private final People people;
    private final SaidWhere saidWhere;
    private final Clock clock;
    private final FeishuGates gates;
    private final SurelyUnsent surelyUnsent = new SurelyUnsent();
    private final OtherWays otherWays = new OtherWays();

    public FeishuChannel(FeishuClient client, FeishuCards cards, People people, SaidWhere saidWhere, Clock clock) {
        this.client = client;
        this.cards = cards;
        this.people = people;
        this.saidWhere = saidWhere;
        this.clock = clock;
        this.gates = new FeishuGates(client.app());
    }

    @Override
    public String platform() {
        return Receiver.FEISHU;
    }

    @Override
    public boolean tellsOfReading() {
        return true;
    }

    @Override
    public boolean reaches(Chat chat) {
        return receiver(chat).isPresent();
    }

    @Override
    public Duration recognisesRepetitionFor() {
        return Repetition.RECOGNISED;
    }

    @Override
    public List<Gate> gates(Due due) {
        var sentAs = due.sentAs();
        if (sentAs != null && !isFrozen(sentAs)) {
            return gates.patch(sentAs);
        }
        if (sentAs != null && !due.corrects()) {
            return List.of();
        }
        return receiver(due.chat())
                .map(to -> answers(due) == null ? gates.create(to.id()) : gates.reply(to.id()))
                .orElse(List.of());
    }

    @Override
    public Delivered send(Due due) {
        try {
            var sentAs = due.sentAs();
            return sentAs == null ? first(due) : edited(due, sentAs);
        } catch (NotSent unsent) {
            return unsent(due, Repetition.pause(due), String.valueOf(unsent.getMessage()));
        } catch (Exception unclear) {
            return unclear(due, "不知道飞书收到没有（" + told(unclear) + "）");
        }
    }

    private Delivered first(Due due) throws Exception {
        var receiver = receiver(due.chat()).orElse(null);
        if (receiver == null) {
            return new Delivered.Dead("config/people.yml 里没有 " + due.chat().id() + " 的飞书账号");
        }
        if (Repetition.isForgotten(due, clock.instant()) && !surelyUnsent.everyTimeOf(due)) {
            return new Delivered.InDoubt("一小时前试过，不知道飞书收到没有；再发可能会重复");
        }
        return said(due, receiver, Repetition.uuid(due.id()));
    }

    private Delivered said(Due due, Receiver receiver, String uuid) throws Exception {
        var card = otherWays.isInWords(due.id())
                ? Optional.<Map<String, Object>>empty()
                : cards.fitting(due.id(), due.chat(), due.version(), due.card());
        var type = card.isEmpty() ? "text" : "interactive";
        var content = card.map(FeishuCards::json).orElseGet(() -> cards.text(due.card()));
        var answers = answers(due);
        var outcome = answers == null
                ? outcome(due, client.create(receiver.type(), receiver.id(), type, content, uuid))
                : outcome(due, client.reply(answers, type, content, uuid));
        return card.isEmpty() && outcome instanceof Delivered.Sent(var id) ? new Delivered.Sent(TEXT + id) : outcome;
    }

    private @Nullable String answers(Due due) {
        var replyTo = due.replyTo();
        return replyTo != null
                        && due.sentAs() == null
                        && due.kind() == Say.Kind.REPLY
                        && saidWhere.wasIn(due.chat(), replyTo)
                ? replyTo
                : null;
    }

    private Delivered edited(Due due, String sentAs) throws Exception {
        if (isFrozen(sentAs)) {
            return saidAnew(due, sentAs);
        }
        var card = cards.draw(due.id(), due.chat(), due.version(), due.card());
        return outcome(due, client.patch(sentAs, FeishuCards.json(card)));
    }

    /** What can no longer be changed stays as it is, except that a correction is said once, and changed from then on. */
    private Delivered saidAnew(Due due, String sentAs) throws Exception {
        var receiver = receiver(due.chat()).orElse(null);
        return receiver == null || !due.corrects()
                ? new Delivered.Sent(sentAs)
                : said(due, receiver, Repetition.uuid(due.id() + "/" + due.version()));
    }

    private Delivered outcome(Due due, Answered answered) {
        if (answered.done()) {
            surelyUnsent.forget(due);
            return new Delivered.Sent(answered.messageId());
        }
        var refusal = answered.refusal().orElse(null);
        if (refusal == null) {
            return answered.status() >= 500
                    ? unclear(due, "飞书出错，不知道收到没有" + answered.where())
                    : dead(due, "飞书拒绝" + answered.where());
        }
        var reason = refusal.reason() + answered.where();
        return switch (refusal.then()) {
            case HALT_API -> new Delivered.Halted(api(due), answered.quiet().orElse(QUIET), reason);
            case HALT_RECEIVER ->
                new Delivered.Halted(here(due), answered.quiet().orElse(QUIET), reason);
            case HALT_UNTIL_TOMORROW ->
                new Delivered.Halted(api(due), Repetition.untilTomorrow(clock.instant()), reason);
            case ASK_AGAIN -> unclear(due, reason);
            case RENEW_TOKEN -> unsent(due, Repetition.pause(due), reason);
            case GIVE_UP_HERE -> {
                surelyUnsent.forget(due);
                yield new Delivered.Unreachable(reason);
            }
            case SAY_AS_TEXT -> inWords(due, reason);
            case GONE -> gone(due, reason);
            case TOO_OLD -> tooOld(due, reason);
            case GIVE_UP -> dead(due, reason);
        };
    }

    private boolean isFrozen(String sentAs) {
        return sentAs.startsWith(TEXT) || otherWays.isFrozen(sentAs);
    }

    private Delivered inWords(Due due, String reason) {
        if (due.sentAs() != null || otherWays.isInWords(due.id())) {
            return dead(due, reason);
        }
        otherWays.inWords(due.id());
        return unsent(due, Duration.ZERO, reason);
    }

    /** An answer is said without its question; where the message itself was taken away there is nothing left to change. */
    private Delivered gone(Due due, String reason) {
        var sentAs = due.sentAs();
        var answers = answers(due);
        if (sentAs != null) {
            return new Delivered.Sent(sentAs);
        }
        if (answers == null) {
            return dead(due, reason);
        }
        saidWhere.forget(answers);
        return unsent(due, Duration.ZERO, reason);
    }

    private Delivered tooOld(Due due, String reason) {
        var sentAs = due.sentAs();
        if (sentAs == null) {
            return dead(due, reason);
        }
        otherWays.frozen(sentAs);
        return due.corrects() ? unsent(due, Duration.ZERO, reason) : new Delivered.Sent(sentAs);
    }

    private String api(Due due) {
        var sentAs = due.sentAs();
        if (sentAs != null && !isFrozen(sentAs)) {
            return gates.patchApi();
        }
        return answers(due) == null ? gates.createApi() : gates.replyApi();
    }

    private String here(Due due) {
        return receiver(due.chat()).map(to -> FeishuGates.receiverName(to.id())).orElse(api(due));
    }

    private Delivered dead(Due due, String reason) {
        surelyUnsent.forget(due);
        return new Delivered.Dead(reason);
    }

    private Delivered unsent(Due due, Duration after, String reason) {
        surelyUnsent.count(due);
        return new Delivered.Later(after, reason);
    }

    /** An edit may be repeated for ever, a first sending while the platform still knows its uuid. */
    private Delivered unclear(Due due, String reason) {
        surelyUnsent.doubt(due);
        return due.sentAs() == null && Repetition.isForgotten(due, clock.instant())
                ? new Delivered.InDoubt(reason)
                : new Delivered.Later(Repetition.pause(due), reason);
    }

    private static String told(Exception unclear) {
        var message = unclear.getMessage();
        return message != null && message.startsWith("HTTP ")
                ? message
                : unclear.getClass().getSimpleName();
    }

    private Optional<Receiver> receiver(Chat chat) {
        return Receiver.of(chat, people);
    }
}
