package io.drumbeat.promise;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.Step.State;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which promise is meant: by its number, its customer, its words, or because there is only one. */
final class Chosen {
    private static final Sentences SENTENCES = Sentences.beside(Chosen.class);
    private static final int OFFERED = 6;

    private final Utterance said;
    private final Request request;
    private final LocalDate today;
    private final Known known;

    Chosen(Utterance said, Request request, LocalDate today, Known known) {
        this.said = said;
        this.request = request;
        this.today = today;
        this.known = known;
    }

    /** Goes on with the promise that is meant; says why where there is none, and asks where there are several. */
    Answer then(Function<Step, Answer> closing) {
        var number = said.get(Slot.RECEIPT);
        if (number.isPresent()) {
            var step = OpenSteps.under(number.get(), today, known).filter(this::concerns);
            return step.isEmpty()
                    ? warning(SENTENCES.say("none", Map.of("number", number.get())))
                    : closed(step.get()).orElseGet(() -> closing.apply(step.get()));
        }
        var open = OpenSteps.of(request.who().id(), today, known);
        var customer = said.get(Mention.SLOT);
        var here = open.stream()
                .filter(step -> customer.isEmpty()
                        || step.customer().equals(customer.get().id(0)))
                .toList();
        var words = said.get(Slot.NOTE).orElse("");
        var named = here.stream().filter(step -> isCalled(step, words)).toList();
        var meant = words.isEmpty() || named.isEmpty() ? here : named;
        if (customer.isPresent() && meant.isEmpty() && !words.isEmpty()) {
            return noneCalled(customer.get().name(), words, open);
        }
        if (meant.size() == 1 && (words.isEmpty() || !named.isEmpty())) {
            return closing.apply(meant.getFirst());
        }
        return meant.isEmpty() ? nothing(customer, open) : which(meant, words);
    }

    /** Whether somebody has to do with a promise: it is theirs, or they asked for it. */
    private boolean concerns(Step step) {
        return step.who().equals(request.who().id())
                || step.promised().teller().equals(request.who().id());
    }

    static boolean isCalled(Step step, String words) {
        var what = step.next().what();
        return !words.isEmpty() && (what.contains(words) || words.contains(what));
    }

    private Optional<Answer> closed(Step step) {
        var by = step.by();
        if (step.isOpen() || by == null || step.state() == State.KEPT) {
            return Optional.empty();
        }
        var when = Map.of("number", step.number(), "day", ReceiptFields.day(by.date()));
        var title =
                step.state() == State.DONE ? SENTENCES.say("alreadyDone", when) : SENTENCES.say("alreadyDropped", when);
        return Optional.of(Answer.of(
                        request,
                        Card.info(
                                title,
                                Element.Buttons.of(Button.of(
                                        SENTENCES.say("undo", Map.of("number", by.receipt())), "撤销 #" + by.receipt()))))
                .asOver());
    }

    /** Nothing of the kind was promised there; what was promised elsewhere may be meant. */
    private Answer noneCalled(String customer, String words, List<Step> open) {
        var title = SENTENCES.say("noneCalled", Map.of("customer", customer, "words", words));
        if (open.isEmpty()) {
            return warning(title);
        }
        var others = open.stream().limit(OFFERED).map(this::label).collect(Collectors.joining("、"));
        return Answer.of(request, Card.warn(title, new Element.Text(SENTENCES.say("others", Map.of("steps", others)))));
    }

    private Answer nothing(Optional<Mention> customer, List<Step> open) {
        if (customer.isPresent()) {
            var name = Map.of("customer", customer.get().name());
            return warning(
                    said.usage().is(Trait.DROPS) ? SENTENCES.say("noneToDrop", name) : SENTENCES.say("noneWith", name));
        }
        return open.isEmpty() ? warning(SENTENCES.say("noneAtAll")) : which(open, "");
    }

    private Answer which(List<Step> steps, String words) {
        var title = words.isEmpty()
                ? SENTENCES.say("which", Map.of("verb", said.usage().verb()))
                : SENTENCES.say("whichOf", Map.of("verb", said.usage().verb(), "words", words));
        var buttons = steps.stream()
                .limit(OFFERED)
                .map(step ->
                        Button.of(label(step), "%s #%d%s".formatted(said.usage().verb(), step.number(), day())))
                .toList();
        return Answer.of(request, Card.info(title, new Element.Buttons(buttons)));
    }

    /** The day that was said with it. */
    private String day() {
        return said.get(Slot.EXPECTED).map(day -> " " + day).orElse("");
    }

    private String label(Step step) {
        return SENTENCES.say(
                "choice",
                Map.of(
                        "customer",
                        known.the(Customers.class).nameOf(step.customer()),
                        "what",
                        step.next().what(),
                        "day",
                        ReceiptFields.day(step.next().date())));
    }

    private Answer warning(String sentence) {
        return Answer.of(request, Card.warn(sentence));
    }
}
