package io.drumbeat.approval;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Turning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(57)
final class ShowWaiting implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowWaiting.class);
    private static final int SHOWN = 8;

    private final BusinessDays days;
    private final Matters matters;
    private final Asking asking;

    ShowWaiting(BusinessDays days, Matters matters, Asking asking) {
        this.days = days;
        this.matters = matters;
        this.asking = asking;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("待批", "待批准", "待审批"),
                        List.of("approvals"),
                        SENTENCES.say("waitingHelp"),
                        SENTENCES.say("waitingExample"))
                .taking(Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Page.SLOT)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var wanted = Narrowed.of(said, who, today, known);
        // whose it is that somebody asks of them is no secret before who is asked
        var all = matters.waiting(known).stream()
                .filter(asked -> wanted.isIn(asked.agreement().asker().on()))
                .filter(asked -> wanted.person() == null
                        || asked.asker().equals(wanted.person().id()))
                .filter(asked -> wanted.team() == null || wanted.isOf(asked.asker()))
                .toList();
        var his = new Listed(all.stream()
                .filter(asked -> asking.may(who, asked, today, known))
                .toList());
        var mine = new Listed(
                all.stream().filter(asked -> asked.asker().equals(who.id())).toList());
        var elements = new ArrayList<Element>();
        var page = Page.of(his.inquiries(), SHOWN, said);
        for (var asked : page.items()) {
            elements.add(new Element.Text(line(his, asked, known)));
            elements.add(new Element.Buttons(AgreementCards.buttons(asked)));
        }
        Turning.into(elements, page, listing(said), known);
        for (var asked : mine.inquiries()) {
            elements.add(new Element.Text(SENTENCES.say(
                    "lineOfMine",
                    Map.of("line", line(mine, asked, known), "person", Inquiry.name(asked.asked(), known)))));
        }
        return Answer.of(request, new Card(title(his, mine) + page.behind(), Card.Tone.INFO, elements));
    }

    /** As it would be said here: who says yes to nothing in particular sees the same list. */
    private Utterance listing(Utterance said) {
        return new Utterance(said.text(), usage(), said.slots());
    }

    /** Whether nobody waits for their yes. */
    boolean hasNothingFor(Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        return matters.waiting(known).stream().noneMatch(asked -> asking.may(request.who(), asked, today, known));
    }

    /** What waits for their yes, where it is a single thing. */
    Optional<Inquiry> onlyFor(Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var his = matters.waiting(known).stream()
                .filter(asked -> asking.may(request.who(), asked, today, known))
                .toList();
        return his.size() == 1 ? Optional.of(his.getFirst()) : Optional.empty();
    }

    private String title(Listed his, Listed mine) {
        if (!his.inquiries().isEmpty()) {
            var count = String.valueOf(his.inquiries().size());
            return his.name()
                    .map(name -> SENTENCES.say("hisOfKind", Map.of("count", count, "name", name)))
                    .orElseGet(() -> SENTENCES.say("his", Map.of("count", count)));
        }
        var count = String.valueOf(mine.inquiries().size());
        return mine.inquiries().isEmpty()
                ? SENTENCES.say("nothing")
                : mine.name()
                        .map(name -> SENTENCES.say("mineOfKind", Map.of("count", count, "name", name)))
                        .orElseGet(() -> SENTENCES.say("mine", Map.of("count", count)));
    }

    private static String line(Listed listed, Inquiry asked, Known known) {
        return SENTENCES.say(
                "line",
                Map.of(
                        "about", String.valueOf(asked.about()),
                        "brief", listed.brief(asked),
                        "asker", Inquiry.name(asked.asker(), known),
                        "since", AgreementCards.minute(asked, known)));
    }
}
