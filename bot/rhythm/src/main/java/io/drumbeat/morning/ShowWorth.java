package io.drumbeat.morning;

import io.drumbeat.agenda.PrivateThings;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What one more of something is worth, asked in words: its pay, the chance of the target, how many it still takes, what to do first. */
@Component
@Order(29)
final class ShowWorth implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowWorth.class);
    private static final String DEED = "(?:拜访|电话|报价|演示|跟进|客户)";
    private static final String MANY = "(?:再|多|每|我|如果|要是)*(?:打|跑|做|去|拜访|报|签)?(?:[一二两三四五六七八九十几\\d]+)(?:次|个|通|家|份)";
    private static final String WORTH =
            MANY + DEED + "(?:能|会|可以)?(?:值|多拿|拿|带来|换|提高|增加)(?:我)?(?:多少|几)(?:个?点)?(?:钱|提成|达标概率|概率)?[?？吗呢]*";
    private static final String MISSING = "(?:我)?(?:本月|这个月|离目标)?(?:还差|还要|还得|要再|再)(?:做|跑|打)?(?:几|多少)(?:次|个|通|家)" + DEED
            + "(?:才能|才|就能|能)?(?:达标|完成目标|完成)?[?？呢]*";
    private static final String FIRST = "(?:我)?(?:今天|现在|接下来)(?:先)?(?:做|干|跑)(?:什么|啥|哪件事?)(?:最)(?:值钱|值|划算|有用|赚)[?？呢]*";

    private final BusinessDays days;
    private final DayLines lines;
    private final List<PrivateThings> apart;

    ShowWorth(BusinessDays days, DayLines lines, List<PrivateThings> apart) {
        this.days = days;
        this.lines = lines;
        this.apart = List.copyOf(apart);
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("最值钱"), List.of("worth"), SENTENCES.say("worthHelp"), SENTENCES.say("worthExample"))
                .being(Trait.LOOKS)
                .being(Trait.FOR_SELLERS)
                .heard(Turn.LIKE, WORTH, MISSING, FIRST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        if (!request.who().sells()) {
            return Answer.of(request, Card.info(SENTENCES.say("notSelling")));
        }
        var today = days.of(request.at(), request.who().zone());
        return Answer.privately(request, card(request.who(), today, known));
    }

    private PrivateCard card(Person rep, LocalDate today, Known known) {
        var day = lines.day(rep, today, known);
        var elements = new ArrayList<Element>();
        elements.add(day.foremost().headline());
        lines.gap(day).ifPresent(elements::add);
        if (day.prospect() instanceof Prospect.Likely(var likelihood)) {
            elements.addAll(chance(likelihood, day.work()));
            apart.forEach(things -> elements.addAll(things.of(rep, today, known)));
            elements.add(new Element.Text(SENTENCES.say("worthOnly")));
        } else {
            elements.add(new Element.Text(SENTENCES.say("worthNone")));
            elements.addAll(lines.unsaid(rep, today, known));
        }
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("progress"), "进度"), Button.of(SENTENCES.say("todayButton"), "今天")));
        elements.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(today)))));
        return new PrivateCard(new Card(SENTENCES.say("worthTitle"), Card.Tone.INFO, elements), rep.id());
    }

    private static List<Element> chance(Likelihood likelihood, DayWork work) {
        if (likelihood.missing() == 0) {
            return List.of(new Element.Text(SENTENCES.say("worthReached")));
        }
        var elements = new ArrayList<Element>();
        var odds = DayLines.odds(likelihood, work);
        if (!odds.isEmpty()) {
            elements.add(new Element.Text(odds));
        }
        var visits = likelihood.visitsPerDeal();
        if (visits > 0 && likelihood.usualDeal() > 0) {
            var more = (long) Math.ceil(visits * likelihood.missing() / likelihood.usualDeal());
            elements.add(
                    new Element.Text(SENTENCES.say("worthVisits", Map.of("visits", Math.round(visits), "more", more))));
        }
        return elements;
    }
}
