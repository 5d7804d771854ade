package io.drumbeat.campaign;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.saying.PlanWords;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A campaign as somebody in it sees it, or whoever leads those who are. */
@Component
public final class CampaignCard {
    private static final Sentences SENTENCES = Sentences.beside(CampaignCard.class);

    private final CampaignWork work;
    private final Calculator pay;

    CampaignCard(CampaignWork work, Calculator pay) {
        this.work = work;
        this.pay = pay;
    }

    /** All that are of interest to somebody on a day, one card. */
    Card of(Person reader, LocalDate day, Known known) {
        var theirs = work.asOf(day, known).ofInterest(day).stream()
                .filter(campaign -> !members(campaign, reader, day, known).isEmpty())
                .toList();
        if (theirs.isEmpty()) {
            return Card.info(SENTENCES.say("none"));
        }
        var elements = new ArrayList<Element>();
        for (var campaign : theirs) {
            if (!elements.isEmpty()) {
                elements.add(new Element.Divider());
            }
            elements.addAll(one(campaign, reader, day, known));
        }
        return card(SENTENCES.say("title"), elements, day);
    }

    /** What came of those that ended since somebody's last working day; empty if none did. */
    public Optional<Card> ended(Person reader, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        for (var campaign : endedBefore(day, known)) {
            if (!members(campaign, reader, day, known).isEmpty()) {
                elements.addAll(one(campaign, reader, day, known));
            }
        }
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(card(SENTENCES.say("endedTitle"), elements, day.minusDays(1)));
    }

    /** Whether one ended since the last working day before a day. */
    public boolean isAfterOne(LocalDate day, Known known) {
        return !endedBefore(day, known).isEmpty();
    }

    private List<Campaign> endedBefore(LocalDate day, Known known) {
        var before = day.minusDays(1);
        var calendar = work.tally(day).calendar(known);
        while (!calendar.works(before)) {
            before = before.minusDays(1);
        }
        return work.asOf(day, known).endedWithin(before, day.minusDays(1));
    }

    private static Card card(String title, List<Element> elements, LocalDate day) {
        var all = new ArrayList<>(elements);
        all.add(Element.Buttons.of(Button.of(SENTENCES.say("progress"), "进度"), Button.of(SENTENCES.say("pay"), "提成")));
        all.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(day)))));
        return new Card(title, Card.Tone.INFO, all);
    }

    private List<Element> one(Campaign campaign, Person reader, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(head(campaign, day, known)));
        if (!campaign.about().isEmpty()) {
            elements.add(new Element.Text(campaign.about()));
        }
        var members = members(campaign, reader, day, known);
        var begun = !campaign.span().from().isAfter(day);
        if (begun && reader.sells()) {
            elements.addAll(own(campaign, reader, day, known));
        } else if (begun) {
            elements.add(table(campaign, members, day, known));
        } else {
            elements.add(new Element.Text(
                    SENTENCES.say("wanted", Map.of("what", wanted(campaign, members.getFirst(), known)))));
        }
        bonus(campaign, members.getFirst(), known).ifPresent(elements::add);
        return elements;
    }

    private String head(Campaign campaign, LocalDate day, Known known) {
        var span = campaign.span();
        var calendar = work.tally(day).calendar(known);
        var state = span.from().isAfter(day) ? "coming" : span.to().isBefore(day) ? "over" : "running";
        return SENTENCES.say(
                "head",
                Map.of(
                        "name", campaign.name(),
                        "from", ReceiptFields.day(span.from()),
                        "to", ReceiptFields.day(span.to()),
                        "state", state,
                        "days", state.equals("running") ? calendar.countIn(day, span.to()) : 0));
    }

    private String wanted(Campaign campaign, Person person, Known known) {
        var each = new ArrayList<String>();
        work.aims(campaign, person, known)
                .forEach((measure, aim) -> each.add(measure.label() + " " + measure.brief(aim)));
        return String.join(" · ", each);
    }

    /** Whoever takes part and whom the reader may see. */
    private static List<Person> members(Campaign campaign, Person reader, LocalDate day, Known known) {
        var lineup = known.people().on(campaign.span().nearest(day));
        return lineup.all().stream()
                .filter(person -> campaign.isFor(person, lineup))
                .filter(person -> reader.sells() ? person.id().equals(reader.id()) : lineup.maySee(reader, person.id()))
                .toList();
    }

    private List<Element> own(Campaign campaign, Person rep, LocalDate day, Known known) {
        var tally = work.tally(day);
        var span = campaign.span();
        var finished = new Period("", span.from(), span.to().isBefore(day) ? span.to() : day.minusDays(1));
        var days = Math.max(1, tally.worked(rep.id(), span, known));
        var bars = new ArrayList<Element>();
        work.aims(campaign, rep, known).forEach((measure, aim) -> {
            var done = tally.done(measure, rep.id(), span, known);
            bars.add(Tally.bar(measure, done, aim, aim * tally.worked(rep.id(), finished, known) / days));
        });
        return bars;
    }

    private Element table(Campaign campaign, List<Person> members, LocalDate day, Known known) {
        var rows = members.stream()
                .map(person -> List.of(person.name(), work.far(campaign, person, day, known)))
                .toList();
        return new Element.Table(List.of(SENTENCES.say("member"), SENTENCES.say("far")), rows);
    }

    /** The rule that pays for it, as the plan in force on its first day says. */
    private Optional<Element> bonus(Campaign campaign, Person person, Known known) {
        return campaign.bonus().isEmpty()
                ? Optional.empty()
                : pay.planOf(person, campaign.span().from(), known)
                        .flatMap(plan -> PlanWords.rule(plan, campaign.bonus(), known.people()))
                        .map(rule -> new Element.Text(SENTENCES.say("bonus", Map.of("rule", rule))));
    }
}
