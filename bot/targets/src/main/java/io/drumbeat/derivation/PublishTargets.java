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
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.reach.Likely;
import io.drumbeat.round.Publishing;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.standing.Seen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class PublishTargets implements Command {
    private static final Pattern BECAUSE = Pattern.compile("\\s*(?:原因是?|理由是?|因为|because)\\s*[:：]?\\s*(.+)$");
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
            var because = BECAUSE.matcher(said.text());
            var reason = because.find() ? because.group(1).strip() : "";
            var line = Seen.without(because.reset().replaceFirst(""));
            var deadline = Deadline.read(line, today, tally.calendar(known));
            var found = deriving.of(deadline.rest(), request.who(), today, known);
            if (found.derived().year() <= today.getYear()) {
                throw new Refused(SENTENCES.say("notComing"));
            }
            var sending = new Sending(found, deadline.until(), said.confirmed(), said.text(), reason);
            sending.mustHaveAReason();
            return found.person() == null
                    ? toAll(sending, request, known)
                    : toOne(sending, found.part(found.person()), request, known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /**
     * What is to be sent.
     *
     * @param confirmed whether whoever sends it looked at it
     * @param line which carries the mark of what they looked at; typed without it, they looked at nothing yet
     * @param reason why it is so much; empty where nothing was said
     */
    private record Sending(Deriving.Found found, LocalDate until, boolean confirmed, String line, String reason) {
        /** Twice as much as there was, or more, is not asked of anybody without a word why. */
        void mustHaveAReason() {
            var base = derived().base();
            if (reason.isEmpty() && base != null && base.signum() > 0) {
                var grown = derived().grown(base);
                if (grown.compareTo(BigDecimal.ONE) >= 0) {
                    throw new Refused(SENTENCES.say("noCause", Map.of("growth", DraftCards.percent(grown))));
                }
            }
        }

        TargetsProposed proposed() {
            return Offering.of(derived(), until, reason);
        }

        /** As a line that sends it says why. */
        String because() {
            return reason.isEmpty() ? "" : " " + SENTENCES.say("reasonWord") + " " + reason;
        }

        DerivedTargets derived() {
            return found.derived();
        }

        /** Whether what was looked at is no more what it would be. */
        boolean isOld(List<Offer> offers) {
            return confirmed && !Offering.seen(offers).isIn(line);
        }

        /** It is looked at once more, and says why. */
        List<String> again(List<Offer> offers) {
            return isOld(offers) && !Seen.without(line).equals(line)
                    ? List.of(SENTENCES.say("changedMeanwhile"))
                    : List.of();
        }
    }

    private Answer toOne(Sending sending, Allocation.Part part, Request request, Known known) {
        var offers = List.of(Offering.offer(sending.derived(), part));
        return sending.confirmed() && !sending.isOld(offers)
                ? proposing.answer(
                        goals(sending.derived(), part, known),
                        new Element.Text(DraftCards.season(sending.derived())),
                        request,
                        known)
                : Answer.of(request, new PartCards(sending.derived(), part).card(sending.again(offers)));
    }

    /** Each answers for themselves by a day; before it is sent whoever sends it looks at it. */
    private Answer toAll(Sending sending, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var derived = sending.derived();
        var proposed = sending.proposed();
        if (sending.confirmed() && !sending.isOld(proposed.offers())) {
            return publishing.sent(proposed, today, request, known);
        }
        var line = derived.said(SENTENCES.say("confirmPublish")) + " " + SENTENCES.say("by") + " " + sending.until()
                + " " + Offering.seen(proposed.offers()).said() + sending.because();
        var beside = new ArrayList<Element>();
        sending.again(proposed.offers()).forEach(warning -> beside.add(new Element.Text(warning)));
        for (var offer : proposed.offers()) {
            beside.add(new Element.Text(likely.told(offer, derived.measure(), today, known)));
        }
        return publishing.shown(proposed, beside, line, request, known);
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
