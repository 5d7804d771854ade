package io.drumbeat.records;

import io.drumbeat.agreement.Matters;
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
import io.drumbeat.correction.FactNames;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Turning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who changed which record when, from what to what. */
@Component
@Order(37)
final class ShowAudit implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowAudit.class);
    private static final int SHOWN = 8;
    private static final int BACK = 365;

    private final BusinessDays days;
    private final Matters matters;

    ShowAudit(BusinessDays days, Matters matters) {
        this.days = days;
        this.matters = matters;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("审计"), List.of("audit"), SENTENCES.say("auditHelp"), SENTENCES.say("auditExample"))
                .taking(Slot.RECEIPT, Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Mention.SLOT, Page.SLOT)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var receipt = said.get(Slot.RECEIPT);
        if (receipt.isPresent()) {
            return Answer.of(request, new RecordCard(request, today, matters, known).of(receipt.get()));
        }
        var wanted = Narrowed.of(said, request.who(), today, known);
        var refused = wanted.refused();
        return Answer.of(request, refused.map(Card::warn).orElseGet(() -> list(wanted, said, today, request, known)));
    }

    /**
     * A change, and the record that it changed.
     *
     * @param record as it stands now
     */
    private record Changed(Entry change, Entry record) {}

    private static Card list(Narrowed wanted, Utterance said, LocalDate today, Request request, Known known) {
        var about = said.get(Mention.SLOT).map(mention -> mention.id(known.nextReceipt()));
        var usual = about.isPresent()
                ? new Period(SENTENCES.say("aYear"), today.minusDays(BACK), today)
                : Period.monthOf(today);
        var period = said.get(Slot.PERIOD).orElse(usual);
        var found = found(period, request, known).stream()
                .filter(one -> about.isEmpty()
                        || about.get().equals(one.record().fact().customer()))
                .filter(one -> wanted.isOf(one.change().teller())
                        || wanted.isOf(one.record().person()))
                .toList();
        var what = period.label()
                + about.map(customer -> " " + known.the(Customers.class).nameOf(customer))
                        .orElse("");
        if (found.isEmpty()) {
            return Card.info(SENTENCES.say("noChanges", Map.of("what", what)));
        }
        var page = Page.of(found, SHOWN, said);
        var elements = lines(page.items(), new Trail(request, today, known), known);
        Turning.into(elements, page, said, known);
        return new Card(
                SENTENCES.say("changes", Map.of("what", what, "count", found.size(), "place", page.place())),
                Card.Tone.INFO,
                elements);
    }

    private static List<Element> lines(List<Changed> shown, Trail trail, Known known) {
        var elements = new ArrayList<Element>();
        shown.forEach(one -> elements.add(new Element.Text(line(one, trail, known))));
        elements.add(new Element.Buttons(shown.stream()
                .map(one -> one.record().receipt())
                .distinct()
                .map(number -> Button.of("#" + number, "记录 #" + number))
                .toList()));
        return elements;
    }

    /** The newest first; of whoever the reader may see, and of records that they may see. */
    private static List<Changed> found(Period period, Request request, Known known) {
        var counting = new Counting(known);
        var lineup = known.people().on(period.to());
        return known.people().ids().stream()
                .filter(person -> lineup.maySee(request.who(), person))
                .flatMap(person -> known.ledger().of(person, period.from(), period.to()).stream())
                .flatMap(change -> changed(change, known).stream())
                .filter(one -> Wanted.maySee(request.who(), one.record(), counting, known))
                .sorted(Comparator.<Changed>comparingLong(one -> one.change().position())
                        .reversed())
                .toList();
    }

    private static Optional<Changed> changed(Entry change, Known known) {
        var receipt =
                switch (change.fact()) {
                    case ChangeFact.Corrected(var about, var _) -> about;
                    case ChangeFact.Voided(var about) -> about;
                    default -> 0L;
                };
        var under = receipt == 0 ? List.<Entry>of() : known.ledger().under(receipt);
        return under.isEmpty() ? Optional.empty() : Optional.of(new Changed(change, FactNames.saying(under)));
    }

    private static String line(Changed one, Trail trail, Known known) {
        var title = FactNames.title(one.record(), known);
        return title
                + "："
                + trail.of(one.record().receipt()).stream()
                        .filter(step -> step.by().receipt() == one.change().receipt())
                        .map(Trail.Step::words)
                        .findFirst()
                        .orElseGet(() -> SENTENCES.say("changed", trail.by(one.change())));
    }
}
