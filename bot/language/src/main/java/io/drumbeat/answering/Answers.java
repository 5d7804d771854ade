package io.drumbeat.answering;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Belief;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Denials;
import io.drumbeat.denial.Doers;
import io.drumbeat.phrase.Echo;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Line;
import io.drumbeat.weighing.Deeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said where nothing is recorded and nothing proposed. */
public final class Answers {
    private static final double LIKELY = 0.5;

    private final Map<String, Usage> usages;
    private final Deeds deeds;
    private final Denials denials;
    private final Learned learned;
    private final LookUp lookUp;

    public Answers(Map<String, Usage> usages, Deeds deeds, Denials denials, Learned learned, LookUp lookUp) {
        this.usages = usages;
        this.deeds = deeds;
        this.denials = denials;
        this.learned = learned;
        this.lookUp = lookUp;
    }

    /** Why nothing was recorded, with nothing to press; a question is rather answered. */
    public Understood denied(Line line, Denial denial) {
        return Optional.of(denial)
                .filter(Denial.ASKED::equals)
                .flatMap(_ -> lookUp.asked(line, learned.rank(line.masked())))
                .orElseGet(() -> refused(line, denial));
    }

    private static Understood refused(Line line, Denial denial) {
        var title = Echo.brief("“%s”%s，没有记".formatted(line.text().raw(), denial.reason()));
        return new Understood.Unclear(line.said().words(), Card.info(title), null);
    }

    /**
     * The question of the rules, without buttons that would record what the words deny.
     *
     * @param canonical whether the line begins with its verb, as the help says it
     */
    public Understood guarded(Understood.Unclear unclear, Line line, boolean canonical) {
        var draft = unclear.draft();
        if (draft == null || draft.choices().stream().anyMatch(choice -> isLook(choice.words()))) {
            return unclear;
        }
        var verb = usages.values().stream()
                .filter(usage -> usage.wording().deed() != null)
                .filter(usage -> draft.choices().stream()
                                .anyMatch(choice -> choice.words().contains(usage.verb()))
                        || unclear.question().title().startsWith("“" + usage.verb() + "”")
                        || usage.verbs().stream()
                                .anyMatch(called ->
                                        called.length() > 1 && line.folded().contains(called)))
                .findFirst();
        if (verb.isEmpty()
                && denials.says(Denial.RIVALS, line.folded())
                && learned.chance(line.masked(), Tone.NOTHING) > LIKELY) {
            return denied(line, Denial.RIVALS);
        }
        return verb.flatMap(usage -> denials.of(usage.wording().deed(), line.folded(), line.folded())
                        .filter(denial -> !denial.isAboutTalk()
                                || !Belief.isSure(
                                        learned, line, usage, 0, line.text().length()))
                        .or(() -> ofOthers(usage, line))
                        .or(() -> !canonical && Belief.of(learned, line, usage) == Belief.NONE
                                ? Optional.of(Denial.NOT_TOLD)
                                : Optional.empty()))
                .map(denial -> denied(line, denial))
                .orElse(unclear);
    }

    private static Optional<Denial> ofOthers(Usage usage, Line line) {
        return Doers.isAnothers(usage.wording().deed(), line) ? Optional.of(Denial.OTHERS) : Optional.empty();
    }

    private boolean isLook(String words) {
        var usage = usages.get(words.split(" ", -1)[0]);
        return usage != null && usage.is(Trait.LOOKS);
    }

    /** The two nearest usages, filled in with what was understood. */
    public Understood unheard(Line line, List<Guess> guesses, boolean nothing) {
        var near = new ArrayList<String>();
        var buttons = new ArrayList<Button>();
        for (var guess : guesses) {
            var usage = usages.get(guess.verb());
            if (usage != null && usage.who().contains(line.who().role()) && near.size() < 2) {
                filledIn(line, usage).ifPresent(near::add);
                if (usage.is(Trait.LOOKS) && usage.needs().isEmpty()) {
                    buttons.add(Button.of(usage.verb(), usage.verb()));
                }
            }
        }
        usages.values().stream()
                .filter(usage -> usage.is(Trait.EXPLAINS))
                .findFirst()
                .map(usage -> Button.of(usage.verb(), usage.verb()))
                .filter(button -> !buttons.contains(button))
                .ifPresent(buttons::add);
        var title = nothing
                ? "“%s”里没有听出可以记的事".formatted(line.text().raw())
                : "没听懂“%s”。".formatted(line.text().raw());
        var card = near.isEmpty()
                ? Card.warn(Echo.brief(title), new Element.Buttons(buttons))
                : Card.warn(
                        Echo.brief(title),
                        new Element.Text("可以这样说：\n" + String.join("\n", near)),
                        new Element.Buttons(buttons));
        return new Understood.Unheard(line.said().words(), card);
    }

    /** A sentence that would do, with what was understood of a line in it. */
    private Optional<String> filledIn(Line line, Usage usage) {
        var reading = deeds.guessed(line, usage.verb());
        if (reading.isEmpty() || reading.get().slots().isEmpty()) {
            return usage.is(Trait.LOOKS) ? lookUp.shown(line, usage) : example(line, usage);
        }
        return Optional.of(Proposal.shown(reading.get()).replace(" · ", " ")
                + reading.get().missing().stream()
                        .map(slot -> " （" + slot.label() + "）")
                        .reduce("", String::concat));
    }

    /** Nobody is shown what to say of another customer, or of a record that they did not speak of. */
    private static Optional<String> example(Line line, Usage usage) {
        var ofRecords = usage.accepts(Slot.RECEIPT) && !line.folded().contains("#");
        return line.whom().isEmpty() && !ofRecords ? Optional.of(usage.example()) : Optional.empty();
    }
}
