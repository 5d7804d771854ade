package io.drumbeat.derivation;

import io.drumbeat.allocation.Allocation;
import io.drumbeat.bargain.Deadline;
import io.drumbeat.bargain.Proposing;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.reach.Likely;
import io.drumbeat.round.Publishing;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class PublishTargets implements Command {
    private static final Sentences SENTENCES = Sentences.beside(PublishTargets.class);
    private final BusinessDays days;
    private final Deriving deriving;
    private final Proposing proposing;
    private final Publishing publishing;
    private final Likely likely;
    private final Tally tally;

    PublishTargets(
            BusinessDays days,
            Deriving deriving,
            Proposing proposing,
            Publishing publishing,
            Likely likely,
            Tally tally) {
        this.publishing = publishing;
        this.likely = likely;
        this.days = days;
        this.deriving = deriving;
        this.proposing = proposing;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("发布目标"),
                        List.of("publish targets"),
                        SENTENCES.say("publishHelp"),
                        SENTENCES.say("publishExample"))
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var seen = Offering.seen(said.text());
            var deadline = Deadline.read(Offering.withoutMark(said.text()), today, tally.calendar(known));
            var found = deriving.of(deadline.rest(), request.who(), today, known);
            if (found.derived().year() <= today.getYear()) {
                throw new Refused(SENTENCES.say("notComing"));
            }
            var person = found.person();
            var offers = person == null
                    ? Offering.of(found.derived(), deadline.until()).offers()
                    : List.of(Offering.offer(found.derived(), found.part(person)));
            var changed = said.confirmed() && seen.filter(mark -> !mark.equals(Offering.mark(offers))).isPresent();
            if (person != null && (changed || !said.confirmed())) {
                return Answer.of(request, new PartCards(found.derived(), found.part(person)).card(again(changed)));
            }
            return person == null
                    ? toAll(found.derived(), deadline.until(), said.confirmed() && !changed, again(changed), request, known)
                    : proposing.answer(
                            goals(found.derived(), found.part(person), known),
                            new Element.Text(DraftCards.season(found.derived())),
                            request,
                            known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** What was looked at is no more what it would be: it is looked at once more. */
    private static List<String> again(boolean changed) {
        return changed ? List.of(SENTENCES.say("changedMeanwhile")) : List.of();
    }

    /** Each answers for themselves by a day; before it is sent whoever sends it looks at it. */
    private Answer toAll(
            DerivedTargets derived, LocalDate until, boolean sure, List<String> again, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var proposed = Offering.of(derived, until);
        if (sure) {
            return publishing.sent(proposed, today, request, known);
        }
        var line = derived.said(SENTENCES.say("confirmPublish")) + " " + SENTENCES.say("by") + " " + until + " "
                + Offering.marked(proposed.offers());
        var chances = new ArrayList<Element>();
        again.forEach(warning -> chances.add(new Element.Text(warning)));
        for (var offer : proposed.offers()) {
            chances.add(new Element.Text(likely.told(offer, derived.measure(), today, known)));
        }
        return publishing.shown(proposed, chances, line, request, known);
    }

    private List<TargetAgreed> goals(DerivedTargets derived, Allocation.Part part, Known known) {
        var person = part.candidate().person().id();
        var months = derived.byMonth(part);
        var reason = SENTENCES.say(
                "publishReason", Map.of("sum", DraftCards.sum(derived), "share", DraftCards.percent(part.share())));
        var goals = new ArrayList<TargetAgreed>();
        for (var month = 0; month < months.length; month++) {
            var of = YearMonth.of(derived.year(), month + 1);
            var before = tally.monthly(person, of, known)
                    .getOrDefault(derived.measure().id(), 0L);
            goals.add(new TargetAgreed(person, derived.measure().id(), of.atDay(1), months[month], before, reason));
        }
        return goals;
    }
}
