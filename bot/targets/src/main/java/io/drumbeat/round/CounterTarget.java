package io.drumbeat.round;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.bargain.Bargaining;
import io.drumbeat.bargain.TargetWords;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class CounterTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(CounterTarget.class);
    private static final Pattern COMMAND = Pattern.compile("\\s*(?:我的)?(?:还价|counter)", Pattern.CASE_INSENSITIVE);
    /** 我的还价, 还价: what they said, or what they are asked. */
    private static final Pattern NOTHING = Pattern.compile("(?:我的?|还价|counter|[\\s?？])*", Pattern.CASE_INSENSITIVE);

    /** 我觉得太高了，300万行不行. */
    private static final String TOO_HIGH = "(?:我)?(?:觉得|感觉)?(?:这个|这|明年|今年)?的?(?:目标|指标|任务|数)?(?:定得|定的)?"
            + "(?:也|还是|实在|真的)*(?:太|偏|有点|有些)(?:高|多|重)(?:了|吧|啊|点|些)*[!！。]*"
            + "(?:[,，。;；!！\\s]+[^\\d]{0,8}\\d[\\d.]*\\s*[万wW亿]?.*)?";
    /** 300万吧，原因 新客户少. */
    private static final String HOW_ABOUT = "(?:我|只能|最多|就|那|要不|给我|能不能|可以|改成|调到|降到)*\\s*\\d[\\d.]*\\s*[万wW亿](?:元)?"
            + "(?:吧|行不行|行吗|行么|可以吗|可不可以|好吗|好不好|成不成|怎么样|差不多)(?:[,，。;；!！?？\\s].*)?";

    private final BusinessDays days;
    private final Bargaining bargaining;
    private final CurrentRounds rounds;
    private final RoundCards cards;
    private final Tally tally;

    CounterTarget(BusinessDays days, Bargaining bargaining, CurrentRounds rounds, RoundCards cards, Tally tally) {
        this.cards = cards;
        this.days = days;
        this.bargaining = bargaining;
        this.rounds = rounds;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("还价"),
                        List.of("counter"),
                        SENTENCES.say("counterHelp"),
                        SENTENCES.say("counterExample"))
                .heard(Turn.LIKE, TOO_HIGH, HOW_ABOUT)
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            if (!said.confirmed() && !COMMAND.matcher(said.text()).lookingAt()) {
                return Answer.of(request, meant(said.text(), request, known));
            }
            var rest = TargetWords.rest(said);
            var own = NOTHING.matcher(rest).matches()
                    ? rounds.answerable(request.who().id(), TargetQuestion.OPEN, today, known)
                    : Optional.<Round>empty();
            if (own.isPresent()) {
                return Answer.of(
                        request,
                        cards.offer(
                                own.get(), own.get().offer(request.who().id()).orElseThrow(), today, known));
            }
            var named = Named.in(known.people().on(today), tally.indicators(known));
            var words = TargetWords.read(rest, today, named);
            var question = TargetQuestion.read(words.whose(), today, named);
            var round = rounds.answerable(request.who().id(), question, today, known);
            return words.asking("还价 " + rest, today, request)
                    .orElseGet(() -> round.isPresent()
                            ? countered(round.get(), words, said.confirmed(), request, known)
                            : ofAMonth(rest, question, request, known));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** What may have been meant for a proposal that waits: it is asked back with the press that says it. */
    private Card meant(String line, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var me = request.who().id();
        var round = rounds.answerable(me, TargetQuestion.OPEN, today, known)
                .orElseThrow(() -> new Refused(SENTENCES.say("nothingToCounter")));
        var offer = round.offer(me).orElseThrow();
        var amount = TargetWords.found(line);
        if (amount.isEmpty()) {
            return cards.offer(round, offer, today, known);
        }
        var said = amount.get();
        var value = round.measure().onCards(said.in(round.measure())).toPlainString();
        var reason = TargetWords.reasonIn(line);
        var press = "还价 " + round.said() + " " + value + " " + SENTENCES.say("because") + " " + reason;
        var asked = SENTENCES.say(
                "meant",
                Map.of(
                        "year", Integer.toString(round.proposed().year()),
                        "measure", round.measure().label(),
                        "value", round.measure().show(said.in(round.measure())),
                        "offer", round.measure().show(offer.total())));
        return reason.isEmpty()
                ? Card.info(asked, RoundCards.counter(round))
                : Card.info(
                        asked,
                        new Element.Text(SENTENCES.say("meantReason", Map.of("reason", reason))),
                        Element.Buttons.of(Button.primary(SENTENCES.say("counterPress"), press)));
    }

    /** No year waits for an answer, so it is about what was said: a month, or what waits of one. */
    private Answer ofAMonth(String rest, TargetQuestion question, Request request, Known known) {
        if (!bargaining.isAbout(question, request, known)) {
            throw nothing(question, request, known);
        }
        return bargaining.answer("还价", rest, false, request, known);
    }

    /** Hardly anybody means twice the most that they may come to have, or a fifth of the least. */
    private static boolean isAbsurd(long value, Offer offer) {
        return value > 2 * offer.cap() || 5 * value < offer.floor();
    }

    private static Card doubted(Round round, Offer offer, long value, TargetWords words) {
        var measure = round.measure();
        var again = "确认还价 "
                + String.join(
                        " ",
                        words.whose(),
                        measure.onCards(value).toPlainString(),
                        SENTENCES.say("because"),
                        words.reason());
        return Card.warn(
                SENTENCES.say(
                        "absurd",
                        Map.of(
                                "value", measure.show(value),
                                "offer", measure.show(offer.total()),
                                "floor", measure.show(offer.floor()),
                                "cap", measure.show(offer.cap()),
                                "all", measure.show(round.total()))),
                Element.Buttons.of(Button.of(SENTENCES.say("anyway"), again)));
    }

    /** Too late is said as such, and what can be done then. */
    private Refused nothing(TargetQuestion question, Request request, Known known) {
        return rounds.closed(request.who().id(), question, known)
                .map(CounterTarget::tooLate)
                .orElseGet(() -> new Refused(SENTENCES.say("nothingToCounter")));
    }

    private static Refused tooLate(Round round) {
        var year = Integer.toString(round.proposed().year());
        var measure = round.measure().label();
        var until = round.proposed().until().toString();
        return new Refused(
                round.signed()
                        ? SENTENCES.say("signedAlready", Map.of("year", year, "measure", measure))
                        : SENTENCES.say("tooLate", Map.of("year", year, "measure", measure, "until", until)));
    }

    private Answer countered(Round round, TargetWords words, boolean sure, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var value = words.in(round.measure());
        var offer = round.offer(request.who().id()).orElseThrow();
        if (value == offer.total()) {
            throw new Refused(SENTENCES.say("sameAsProposed"));
        }
        if (!sure && isAbsurd(value, offer)) {
            return Answer.of(request, doubted(round, offer, value, words));
        }
        return Answering.answer(
                round, new TargetAnswered(round.number(), value, words.reason()), today, request, known);
    }
}
