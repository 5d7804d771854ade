package io.drumbeat.dingtalk.instance;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.dingtalk.card.Face;
import io.drumbeat.dingtalk.instance.Pasts.Past;
import io.drumbeat.dingtalk.send.Calls.Asked;
import io.drumbeat.dingtalk.send.CardWay;
import io.drumbeat.dingtalk.send.DingTalkGates.Way;
import io.drumbeat.ratelimit.Gate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a message as the fullest card that can be shown. It steps down only where certainly nothing was shown; where nobody
 * knows, it asks again under the same id, of which the platform makes one card only.
 */
public final class CardLadder implements CardWay {
    private static final Logger log = LoggerFactory.getLogger(CardLadder.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MOST_DOUBTS = 8;

    private final CardApi api;
    private final Rungs rungs;
    private final UnaryOperator<Card> illustrated;
    private final Pasts pasts = new Pasts();
    private final AtomicBoolean registered = new AtomicBoolean();

    /** @param illustrated puts pictures in the place of what markdown cannot show */
    public CardLadder(CardApi api, Rungs rungs, UnaryOperator<Card> illustrated) {
        this.api = api;
        this.rungs = rungs;
        this.illustrated = illustrated;
    }

    @Override
    public boolean takes(Due due) {
        return !rungs.none()
                && isWorthIt(due)
                && switch (pasts.of(due)) {
                    case Past.Nothing() -> !rungs.open().isEmpty();
                    case Past.Aside() -> false;
                    // what may have been shown is never said another way
                    case Past.Doubt _, Past.Unknown() -> true;
                };
    }

    /** Plain sentences to people stay messages: many get them in one call, and nothing of them is ever changed. */
    private static boolean isWorthIt(Due due) {
        return due.kind() == Say.Kind.PRAISE
                || !due.card().elements().stream().allMatch(Element.Text.class::isInstance);
    }

    @Override
    public boolean made(String sentAs) {
        return Rung.of(sentAs).isPresent();
    }

    @Override
    public List<Gate> gates(Due due) {
        return api.gates(due.sentAs() == null ? Way.CARD : Way.FACE);
    }

    @Override
    public Optional<Delivered> show(Due due, String address) {
        if (rungs.none() || !isWorthIt(due)) {
            return Optional.empty();
        }
        if (due.kind() == Say.Kind.PAY && !(due.chat() instanceof Chat.Direct)) {
            return Optional.of(new Delivered.Dead("薪酬只发给本人，不发到群里"));
        }
        return switch (pasts.of(due)) {
            case Past.Nothing() -> down(due, address);
            case Past.Aside() -> Optional.empty();
            case Past.Doubt(var rung, var _) -> again(due, address, rung);
            case Past.Unknown() -> again(due, address, rungs.all().getFirst());
        };
    }

    private Optional<Delivered> down(Due due, String address) {
        for (var rung : rungs.open()) {
            var shown = shown(due, address, rung);
            if (shown.isPresent() || pasts.isAside(due)) {
                return shown;
            }
        }
        pasts.aside(due);
        return Optional.empty();
    }

    private Optional<Delivered> again(Due due, String address, Rung rung) {
        var shown = shown(due, address, rung);
        if (shown.isPresent() || pasts.isAside(due)) {
            return shown;
        }
        pasts.forget(due);
        return Optional.of(new Delivered.InDoubt("卡片先前可能已经送到，现在又建不了；为免重复不再发"));
    }

    /** @return empty if this call certainly showed nothing */
    private Optional<Delivered> shown(Due due, String address, Rung rung) {
        var template = rungs.template(rung);
        var face = rung.drawn(due, illustrated);
        if (template.isEmpty() || face.isEmpty() || !doorIsKnown(rung)) {
            return Optional.empty();
        }
        return switch (api.show(template.get(), due.id(), face.get(), due.chat(), address)) {
            case Asked.Answered<CardApi.Shown>(var shown) -> answered(shown, due, rung);
            case Asked.Failed<CardApi.Shown>(var code, var means) -> {
                var rule = CardRules.of(code);
                yield rule.isPresent() ? refused(rule.get(), due, rung, face.get()) : failed(code, means, due, rung);
            }
        };
    }

    private Optional<Delivered> answered(CardApi.Shown shown, Due due, Rung rung) {
        return switch (shown) {
            case CardApi.Shown.Delivered() -> {
                rungs.opened(rung);
                yield Optional.of(sent(due, rung));
            }
            case CardApi.Shown.Nowhere(var why) -> {
                // it was made only now, so no earlier try showed it; but its id is used up
                pasts.aside(due);
                yield stepDown(due, rung, "钉钉没有投放（" + why + "）");
            }
            case CardApi.Shown.Unproven() -> Optional.of(unclear(due, rung, SOON, "钉钉没有说卡片投放到了哪里"));
        };
    }

    private Optional<Delivered> refused(CardRules.Rule rule, Due due, Rung rung, Face face) {
        return switch (rule.then()) {
            case EXISTS -> Optional.of(madeSure(due, rung, face));
            case NOBODY -> Optional.of(new Delivered.Unreachable(rule.reason()));
            case SHUT -> {
                rungs.shut(rung, rule.reason());
                yield Optional.empty();
            }
            case NOT_THIS, GONE -> stepDown(due, rung, rule.reason());
        };
    }

    private Optional<Delivered> failed(String code, Delivered means, Due due, Rung rung) {
        return switch (means) {
            case Delivered.Halted halted -> Optional.of(halted);
            case Delivered.Later later when code.isEmpty() -> Optional.of(later);
            case Delivered.Later(var after, var reason) -> Optional.of(unclear(due, rung, after, reason));
            case Delivered.InDoubt(var reason) -> Optional.of(unclear(due, rung, SOON, reason));
            case Delivered.Dead(var reason) -> stepDown(due, rung, reason);
            case Delivered.Unreachable(var reason) -> stepDown(due, rung, reason);
            case Delivered.Sent _ -> throw new IllegalStateException("失败的调用不会送到");
        };
    }

    private static Optional<Delivered> stepDown(Due due, Rung rung, String why) {
        log.warn("消息 {} 没能用{}发：{}；改用下一级", due.id(), rung.words(), why);
        return Optional.empty();
    }

    /** It was made by a call whose answer got lost; a new face of the same look shows that it is there. */
    private Delivered madeSure(Due due, Rung rung, Face face) {
        return switch (api.renew(due.id(), face)) {
            case Asked.Answered<Boolean>(var _) -> sent(due, rung);
            case Asked.Failed<Boolean>(var code, var means) -> {
                var gone = CardRules.of(code)
                        .filter(rule -> rule.then() == CardRules.Then.GONE)
                        .isPresent();
                yield switch (means) {
                    case Delivered.Halted halted -> halted;
                    case Delivered.Later(var after, var reason) -> unclear(due, rung, after, reason);
                    case Delivered.InDoubt(var reason) -> unclear(due, rung, SOON, reason);
                    case Delivered.Dead _, Delivered.Unreachable _, Delivered.Sent _ ->
                        gone ? new Delivered.InDoubt("钉钉先说卡片已经建过，又说没有它；为免重复不再发") : sent(due, rung);
                };
            }
        };
    }

    private Delivered sent(Due due, Rung rung) {
        pasts.forget(due);
        return new Delivered.Sent(rung.marked(due.id()));
    }

    private Delivered unclear(Due due, Rung rung, Duration after, String reason) {
        if (pasts.doubt(due, rung) >= MOST_DOUBTS) {
            pasts.forget(due);
            return new Delivered.InDoubt(reason);
        }
        return new Delivered.Later(after, "不知道卡片送到没有，用同一个卡片号再试：" + reason);
    }

    /** Cards whose buttons lead nowhere are not shown. */
    private boolean doorIsKnown(Rung rung) {
        if (rung != Rung.OWN || !api.mustRegister() || registered.get()) {
            return true;
        }
        return switch (api.register()) {
            case Asked.Answered<Boolean>(var _) -> {
                registered.set(true);
                yield true;
            }
            case Asked.Failed<Boolean>(var code, var _) -> {
                rungs.shut(rung, "卡片回调地址没能登记（%s），请核对 drumbeat.dingtalk.card-callback-url".formatted(code));
                yield false;
            }
        };
    }

    private static Delivered notRenewed(CardRules.Rule rule, String sentAs) {
        return switch (rule.then()) {
            case SHUT -> new Delivered.Later(Rungs.QUIET, rule.reason());
            // where the card was taken away there is nothing left to change
            case GONE -> new Delivered.Sent(sentAs);
            case EXISTS, NOT_THIS, NOBODY -> new Delivered.Dead(rule.reason());
        };
    }

    @Override
    public Delivered edit(Due due, String sentAs) {
        var rung = Rung.of(sentAs).orElseThrow();
        return switch (api.renew(rung.bare(sentAs), rung.redrawn(due, illustrated))) {
            case Asked.Answered<Boolean>(var done) ->
                done ? new Delivered.Sent(sentAs) : new Delivered.Later(SOON, "钉钉没有说卡片改好了");
            case Asked.Failed<Boolean>(var code, var means) ->
                CardRules.of(code).map(rule -> notRenewed(rule, sentAs)).orElse(means);
        };
    }
}
