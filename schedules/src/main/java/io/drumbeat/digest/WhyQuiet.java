package io.drumbeat.digest;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Kinds;
import io.drumbeat.wish.Moment;
import io.drumbeat.wish.Silenced;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(96)
final class WhyQuiet implements Inquiring<List<Delivery>> {
    private static final Sentences SENTENCES = Sentences.beside(WhyQuiet.class);
    private final Kinds kinds;
    private final Deliveries deliveries;
    private final Silenced silenced;
    private final int budget;

    WhyQuiet(Kinds kinds, Deliveries deliveries, Silenced silenced, Cadence cadence) {
        this.silenced = silenced;
        this.kinds = kinds;
        this.deliveries = deliveries;
        this.budget = cadence.budget();
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("为什么安静", "为什么没提醒", "为什么没发"), List.of("why quiet"), "今天哪些提醒没有发，为什么", "为什么安静")
                .being(Trait.LOOKS)
                .heard(Turn.ASKING, "怎么没提醒、怎么没有提醒、怎么不提醒我、为什么没收到提醒、今天怎么这么安静");
    }

    @Override
    public List<Delivery> inquire(Utterance said, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return deliveries.of(new Chat.Direct(request.who().id()), today.minusDays(1), today);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Delivery> lately) {
        var zone = request.who().zone();
        var today = request.at().atZone(zone).toLocalDate();
        var elements = new ArrayList<Element>();
        var looks = new LinkedHashSet<Button>();
        for (var one : lately) {
            if (one.fate() == Fate.SENT || (!one.waits() && !one.day().equals(today))) {
                continue;
            }
            var push = kinds.named(one.push());
            var name = push.map(each -> each.kind().name()).orElse(one.push());
            elements.add(new Element.Text(
                    SENTENCES.say("held", Map.of("time", Moment.told(one.at(), zone), "kind", name, "why", why(one)))));
            push.map(each -> each.kind().asked())
                    .ifPresent(words -> looks.add(Button.of(SENTENCES.say("look", Map.of("kind", name)), words)));
        }
        elements.addAll(unwanted(request, known));
        var sent = lately.stream()
                .filter(one -> one.counts() && one.day().equals(today))
                .count();
        looks.add(Button.of(SENTENCES.say("list"), "提醒"));
        elements.add(new Element.Buttons(List.copyOf(looks)));
        var much = Map.of("sent", sent, "budget", budget);
        var title = elements.size() == 1 ? SENTENCES.say("nothingHeld", much) : SENTENCES.say("someHeld", much);
        return Answer.of(request, new Card(title, Card.Tone.INFO, elements));
    }

    /** What they said that they do not want, before its time has come too. */
    private List<Element> unwanted(Request request, Known known) {
        var unwanted = new ArrayList<Element>();
        silenced.lines(request.who(), request.at(), known)
                .forEach(line -> unwanted.add(new Element.Text(SENTENCES.say("silenced", Map.of("what", line)))));
        var hours = Wishes.of(request.who().id(), known).quietHours();
        if (!hours.isNone()) {
            unwanted.add(new Element.Text(SENTENCES.say("quietHours", Map.of("hours", hours.toString()))));
        }
        return unwanted;
    }

    private static String why(Delivery one) {
        if (one.folded()) {
            return SENTENCES.say("whyFolded");
        }
        return switch (one.fate()) {
            case SENT -> "";
            case SILENT -> SENTENCES.say("whySilent");
            case MUTED -> SENTENCES.say("whyMuted");
            case AWAY -> SENTENCES.say("whyAway");
            case FULL -> SENTENCES.say("whyFull");
            case QUIET -> SENTENCES.say("whyQuiet");
            case MISSED -> SENTENCES.say("whyMissed");
        };
    }
}
