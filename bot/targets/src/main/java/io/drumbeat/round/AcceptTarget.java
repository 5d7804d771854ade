package io.drumbeat.round;

import io.drumbeat.agreement.Acceptance;
import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.bargain.Proposing;
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
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class AcceptTarget implements Command, Acceptance {
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})");
    private static final Sentences SENTENCES = Sentences.beside(AcceptTarget.class);
    private static final Pattern COURTESY =
            Pattern.compile("谢谢[你您了]?|辛苦[了你您]?|好的?|可以|没问题|同意|接受|ok|thanks|thank you", Pattern.CASE_INSENSITIVE);
    private static final String WELL = "(?:(?:行|好|好的|好吧|可以|成|嗯|没问题|没意见|[oO][kK])[，,。!！\\s]*)*";
    private static final String THING = "(?:这个|这份|这|我的|给我的|明年的?|20\\d\\d年?的?)*(?:签单额?|回款)?的?(?:目标|数字?|指标|任务)";
    /** 好的没问题，我接受这个目标. */
    private static final String TAKEN = WELL + "我?(?:就|愿意)?(?:接受|认|同意|答应|认可)(?:了|下)?" + THING + "(?:了|吧|啦)?[。!！]*";
    /** 这个目标我认了. */
    private static final String SO_BE_IT =
            WELL + THING + "[，,]?\\s*(?:我)?(?:就)?(?:接受|认|同意|认可|没意见|没问题|可以)(?:了|吧|啦|的)*[。!！]*";

    private final BusinessDays days;
    private final CurrentRounds rounds;
    private final RoundCards cards;
    private final Tally tally;
    private final Proposing proposing;

    AcceptTarget(BusinessDays days, CurrentRounds rounds, RoundCards cards, Tally tally, Proposing proposing) {
        this.cards = cards;
        this.proposing = proposing;
        this.days = days;
        this.rounds = rounds;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("接受目标", "同意目标"),
                        List.of("accept target"),
                        SENTENCES.say("acceptHelp"),
                        SENTENCES.say("acceptExample"))
                .heard(Turn.LIKE, TAKEN, SO_BE_IT)
                .taking(Slot.REST)
                .onlyFor(Role.REP);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var named = Named.in(known.people().on(today), tally.indicators(known));
            var question = TargetQuestion.among(NUMBER.matcher(said.text()).replaceAll(" "), today, named);
            return rounds.answerable(request.who().id(), question, today, known)
                    .map(round -> isOther(round, said.text())
                            ? Answer.of(request, other(round, request, today, known))
                            : isPlain(said, today, named)
                                    ? taken(round, today, request, known)
                                    : Answer.of(request, unclear(round, said)))
                    .orElseGet(() -> Answer.of(request, other(request.who().id(), question, known)));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** 接受目标 12月: no year waits, but a month may; which one a press says. */
    private Card other(String me, TargetQuestion question, Known known) {
        var waiting = proposing.waitingOn(me, question, known);
        if (waiting.isEmpty()) {
            throw new Refused(SENTENCES.say("nothing"));
        }
        var elements = new ArrayList<Element>();
        for (var inquiry : waiting) {
            elements.add(new Element.Text(
                    "#" + inquiry.about() + " " + inquiry.words().whole()));
            elements.add(Element.Buttons.of(
                    Button.primary(SENTENCES.say("take"), "批准 #" + inquiry.about()),
                    Button.of(SENTENCES.say("refuse"), "驳回 #" + inquiry.about())));
        }
        return new Card(SENTENCES.say("waiting", Map.of("count", waiting.size())), Card.Tone.INFO, elements);
    }

    /** What is pressed is what stood on the card; of a round that was taken back nothing is taken. */
    private static boolean isOther(Round round, String line) {
        var number = NUMBER.matcher(line);
        return number.find() && Long.parseLong(number.group(1)) != round.number();
    }

    private Card other(Round round, Request request, LocalDate today, Known known) {
        var offer = round.offer(request.who().id()).orElseThrow();
        return cards.offer(round, offer, today, known).below(SENTENCES.say("anotherRound"));
    }

    /** 接受目标 但是少一点 accepts nothing. */
    private static boolean isPlain(Utterance said, LocalDate today, Named named) {
        try {
            TargetQuestion.read(
                    COURTESY.matcher(NUMBER.matcher(said.get(Slot.REST).orElse(""))
                                    .replaceAll(" "))
                            .replaceAll(" "),
                    today,
                    named);
            return true;
        } catch (Refused more) {
            return false;
        }
    }

    private static Card unclear(Round round, Utterance said) {
        return Card.warn(
                SENTENCES.say(
                        "acceptUnclear", Map.of("words", said.get(Slot.REST).orElse(""))),
                Element.Buttons.of(
                        Button.primary(SENTENCES.say("take"), RoundCards.taking(round)),
                        Button.of(SENTENCES.say("why"), "为什么我的目标 " + round.said())),
                RoundCards.counter(round));
    }

    /** 接受 alone is meant for the proposal, where one waits. */
    @Override
    public Optional<Answer> accepted(Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var me = request.who().id();
        return rounds.answerable(me, TargetQuestion.OPEN, today, known)
                .filter(round -> round.silent().contains(me) || round.asksAgain(me))
                .map(round -> taken(round, today, request, known));
    }

    @Override
    public Optional<Answer> refused(Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var me = request.who().id();
        return rounds.answerable(me, TargetQuestion.OPEN, today, known)
                .map(round -> Answer.of(
                        request,
                        cards.offer(round, round.offer(me).orElseThrow(), today, known)
                                .below(SENTENCES.say("sayWhat"))));
    }

    private static Answer taken(Round round, LocalDate today, Request request, Known known) {
        var offer = round.offer(request.who().id()).orElseThrow();
        return Answering.answer(
                round, new TargetAnswered(round.number(), round.toTake(offer), null), today, request, known);
    }
}
