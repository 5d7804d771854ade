package io.drumbeat.drill;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.page.Page;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class LookCloser implements Command {
    private static final Sentences SENTENCES = Sentences.beside(LookCloser.class);
    private static final int TEAMS = 3;
    private static final int PRODUCTS = 4;
    private final BusinessDays days;

    private final Tally tally;

    LookCloser(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("看数"), List.of("drill"), SENTENCES.say("help"), SENTENCES.say("example"))
                // 看看进度 is another's, and 看了大屏 looks at no numbers
                .heard(Turn.FIRST, "看 ")
                .taking(Slot.PERSON, Slot.PERIOD, Slot.PRODUCT, Slot.NOTE, Page.SLOT)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var period = said.get(Slot.PERIOD).orElse(Period.monthOf(today));
        if (period.from().isAfter(today)) {
            return Answer.of(request, Card.warn(SENTENCES.say("ahead", Map.of("period", period.label()))));
        }
        var last = period.nearest(today);
        var lineup = known.people().on(last);
        var words =
                (said.get(Slot.NOTE).orElse("") + " " + said.get(Slot.PRODUCT).orElse("")).strip();
        try {
            var names = new Cut.Names(
                    tally.indicators(known),
                    word -> known.the(Deals.class).productCalled(word).isPresent());
            return closer(said, request, last, Cut.of(words, request.who(), period, names, lineup), known);
        } catch (Cut.Unknown unknown) {
            var title = SENTENCES.say("unknown", Map.of("word", unknown.word()));
            return Answer.of(request, Card.warn(title, instead(request.who(), lineup, known)));
        }
    }

    /** What there is: each of it can be pressed, and shows something. */
    private static Element instead(Person reader, Lineup lineup, Known known) {
        var seen = lineup.repsSeenBy(reader);
        var teams = lineup.teams().stream()
                .filter(team -> seen.stream().anyMatch(rep -> team.id().equals(rep.team())))
                .map(Team::name);
        var products = known.the(Deals.class).products().stream().limit(PRODUCTS);
        return new Element.Buttons(Stream.concat(teams.limit(TEAMS), products)
                .map(word -> Button.of(word, "看数 %s 本月".formatted(word)))
                .toList());
    }

    private Answer closer(Utterance said, Request request, LocalDate last, Cut all, Known known) {
        var cut = all;
        var lineup = known.people().on(last);
        var person = said.get(Slot.PERSON);
        if (person.isPresent()) {
            if (!lineup.maySee(request.who(), person.get().id())) {
                return Answer.of(
                        request,
                        Card.warn(SENTENCES.say(
                                "notYours", Map.of("who", person.get().name()))));
            }
            cut = cut.only(person.get());
        }
        if (cut.reps().isEmpty()) {
            return Answer.of(request, Card.warn(SENTENCES.say("nobody", Map.of("words", cut.whose()))));
        }
        var again =
                "看数 " + said.text().replaceFirst("^\\s*(?:看数|看|drill)\\s*", "").replaceFirst("\\s*页:\\d+", "");
        return Answer.of(
                request,
                new DrillCard(cut, last, tally, known).of(said.get(Page.SLOT).orElse(1), again));
    }
}
