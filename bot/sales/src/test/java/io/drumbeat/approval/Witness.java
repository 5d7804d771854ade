package io.drumbeat.approval;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.AskingAgain;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** All that another kind of agreement takes: a visit counts once the colleague who was there too says so. */
final class Witness implements Matter {
    static final Class<?>[] PARTS = {Witness.class, Ask.class};

    @Override
    public String kind() {
        return "witness";
    }

    @Override
    public String name() {
        return "作证";
    }

    /** The other reps of the team; a rep too can be asked. */
    @Override
    public List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known) {
        var lineup = known.people().on(day);
        var team = lineup.get(asker).team();
        return lineup.all().stream()
                .filter(person -> person.sells() && Objects.equals(person.team(), team))
                .toList();
    }

    @Override
    public List<Answer.Counted> records(Inquiry agreed, LocalDate today, Known known) {
        var day = agreed.agreement().asker().on();
        return List.of(new Answer.Counted(agreed.asker(), new Noted(day, day.isBefore(today), agreed.now())));
    }

    @Override
    public Words words(Agreement agreement, List<Fact> now, Known known) {
        var customer = known.the(Customers.class)
                .nameOf(Objects.requireNonNull(now.getLast().customer()));
        var asker = Inquiry.name(agreement.asker().person(), known);
        return Words.of("%s 拜访过 %s".formatted(asker, customer), customer);
    }

    /** Says that there was a visit, of which somebody else has to know. */
    static final class Ask implements Command {
        private final Matters matters;
        private final Asking asking;
        private final AskingAgain again;

        Ask(Matters matters, Asking asking, AskingAgain again) {
            this.matters = matters;
            this.asking = asking;
            this.again = again;
        }

        @Override
        public Usage usage() {
            return Usage.of(List.of("作证"), List.of("witness"), "", "作证 华为")
                    .needing(Mention.SLOT, Slot.DATE)
                    .onlyFor(Role.REP);
        }

        @Override
        public Answer answer(Utterance said, Request request, Known known) {
            var day = said.the(Slot.DATE);
            var customer = said.the(Mention.SLOT).id(known.nextReceipt());
            var waiting = matters.of(customer, known).stream()
                    .filter(inquiry ->
                            inquiry.isOpen() && inquiry.agreement().kind().equals("witness"))
                    .findFirst();
            if (waiting.isPresent()) {
                return again.answer(waiting.get(), day, request, known);
            }
            List<Fact> visit =
                    List.of(new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, customer, null, null, null));
            var whom = asking.whom("witness", request.who().id(), visit, day, known)
                    .orElseThrow();
            var receipt = known.nextReceipt();
            var noted = new Noted(day, false, List.of(asking.asking("witness", receipt, whom, visit, day)));
            var after = known.supposing(request.telling(noted), request.at());
            var inquiry = matters.about(receipt, "witness", after).orElseThrow();
            return Answer.of(request, Card.info("#%d 在等 %s".formatted(receipt, whom)))
                    .recording(noted)
                    .also(AgreementCards.to(whom.person(), whom.why(), inquiry, after));
        }
    }
}
