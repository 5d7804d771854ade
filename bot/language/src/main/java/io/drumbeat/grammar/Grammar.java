package io.drumbeat.grammar;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Address;
import io.drumbeat.line.AsKnown;
import io.drumbeat.line.Landmarks;
import io.drumbeat.line.NotYet;
import io.drumbeat.line.Recent;
import io.drumbeat.line.Verbs;
import io.drumbeat.names.Names;
import io.drumbeat.naming.Mentions;
import io.drumbeat.narrowing.Pages;
import io.drumbeat.narrowing.Teams;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import io.drumbeat.portion.Portions;
import io.drumbeat.stage.Stages;
import io.drumbeat.sum.Sums;
import io.drumbeat.sum.UnusualSums;
import io.drumbeat.timing.Days;
import io.drumbeat.timing.NextSteps;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unfinished;
import io.drumbeat.words.Unsure;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closed grammar: the same words always mean the same, and what is not certain is asked. */
public final class Grammar implements Understanding {
    /** Business days back that somebody may tell for another. */
    private static final int FOR_ANOTHER = 366;

    private static final int FEW = 4;

    private static final Words NOTHING = Words.of();

    private final List<Usage> usages;
    private final Stages stages;
    private final BusinessDays days;
    private final Verbs verbs;
    private final ToldApart apart;
    private final Map<String, Slot<?>> slots = new HashMap<>();
    private final NotYet notYet;
    private final Unheard unheard;
    private final LastLook look = new LastLook();
    private final Recent<AsKnown, Attempt> attempts = new Recent<>(FEW);

    public Grammar(List<Usage> usages, Stages stages, BusinessDays days) {
        this.usages = List.copyOf(usages);
        this.stages = stages;
        this.days = days;
        this.notYet = new NotYet(usages);
        this.unheard = new Unheard(usages);
        usages.stream()
                .flatMap(usage -> usage.forms().stream())
                .flatMap(usage -> usage.slots().stream())
                .forEach(slot -> slots.put(slot.name(), slot));
        this.verbs = new Verbs(
                Stream.concat(usages.stream().flatMap(usage -> usage.forms().stream()), notYet.usages().stream())
                        .toList());
        this.apart = new ToldApart(verbs);
    }

    @Override
    public List<String> lines(Request request, Known known) {
        var words = request.words();
        if (request.press() != null || !request.values().isEmpty() || words.length() > ToldApart.LONGEST_REQUEST) {
            return List.of(words);
        }
        return apart.of(words);
    }

    /**
     * What one line means by the rules alone.
     *
     * @param torn whether a question of theirs is only about which names and parts belong together, and doubts nothing
     */
    public record Attempt(Understood understood, boolean torn) {}

    @Override
    public Understood understand(Request line, Known known) {
        return attempt(line, known).understood();
    }

    /** Each line is read once, however often it is asked for until it is understood. */
    public synchronized Attempt attempt(Request line, Known known) {
        return attempts.of(new AsKnown(line, known), _ -> tried(line, known));
    }

    private Attempt tried(Request line, Known known) {
        try {
            return new Attempt(new Understood.Clear(read(line, known)), false);
        } catch (Unsure unsure) {
            return new Attempt(
                    unsure.heard()
                            ? new Understood.Unclear(line.words(), unsure.question(), draft(unsure, line, known))
                            : new Understood.Unheard(line.words(), unsure.question()),
                    unsure.isTorn());
        }
    }

    private @Nullable Draft draft(Unsure unsure, Request line, Known known) {
        var today = days.of(line.at(), line.who().zone());
        var unfinished = unsure.unfinished();
        if (unfinished != null) {
            return unfinished.asOf(line, today);
        }
        return unsure.choices().isEmpty()
                ? null
                : Unfinished.choosing(
                        line, today, unsure.choices(), words -> chosen(line.saying(words, Map.of()), known), known);
    }

    /** A choice among choices is not followed further. */
    private Understood chosen(Request line, Known known) {
        try {
            return new Understood.Clear(read(line, known));
        } catch (Unsure unsure) {
            return new Understood.Unclear(line.words(), unsure.question(), null);
        }
    }

    @Override
    public boolean begins(String words) {
        return verbs.begins(Text.of(words));
    }

    /** The usage that a line is certainly said with: the one it begins with, or has but days before, or as which all of it is read. */
    public Optional<Usage> usage(Request line, Known known) {
        var marks = marks(line, known);
        return verbs.first(marks.text)
                .or(() -> verbs.of(marks)
                        .filter(said -> said.end() == marks.text.length() && marks.between(NOTHING, 0, said.from()))
                        .map(Verbs.Said::usage))
                .or(() -> attempt(line, known).understood() instanceof Understood.Clear(var one)
                        ? Optional.of(one.usage())
                        : Optional.empty());
    }

    /** Whether a value comes with the name of its slot, as forms write it; such a line is one record. */
    public boolean isLabelled(String words) {
        var folded = Text.folded(words);
        return folded.indexOf(':') >= 0
                && slots.values().stream()
                        .flatMap(slot -> slot.labels().stream())
                        .anyMatch(label -> folded.contains(" " + Text.folded(label) + ":"));
    }

    private Utterance read(Request line, Known known) {
        ToldApart.notTooLong(line);
        var words = Labels.said(Address.left(line.words(), known), line.values(), slots);
        var text = Text.of(words);
        if (text.length() == 0) {
            throw unheard.nothing(line, text);
        }
        var today = days.of(line.at(), line.who().zone());
        var index = names(line, known);
        var local = line.at().atZone(line.who().zone());
        var now = local.toLocalDate().equals(today) ? local.toLocalTime() : LocalTime.MAX;
        var moment = new Reading.Moment(line.who(), known, index, today, now, toldWithin(line), stages, verbs);
        var heard = heard(new LastLook.At(words, line.who(), known, today));
        var verb = heard.verb().orElseThrow(() -> unheard.of(line, text, heard.marks()));
        var later = notYet.answer(verb.usage(), usages);
        if (later.isPresent()) {
            throw Questions.answered(later.get());
        }
        return filled(line, new Reading(moment, heard.marks(), verb));
    }

    /** Whoever tells it for somebody else may look further back. */
    private BusinessDays toldWithin(Request line) {
        return line.by() == null ? days : days.backfilling(FOR_ANOTHER);
    }

    /** What can be made out in a line before it is known what it tells. */
    public synchronized Landmarks marks(Request line, Known known) {
        var words = Address.left(line.words(), known);
        var at = new LastLook.At(
                words, line.who(), known, days.of(line.at(), line.who().zone()));
        var marks = look.exactly(at);
        if (!marks.customers.isEmpty()) {
            return marks;
        }
        var slipped = look.withSlips(at);
        return slipped.customers.isEmpty() ? marks : slipped;
    }

    /** How the customers are called that may be named to somebody; for whoever asks in the same breath. */
    public synchronized Names names(Request line, Known known) {
        return look.names(line.who(), days.of(line.at(), line.who().zone()), known);
    }

    private record Heard(Landmarks marks, Optional<Verbs.Said> verb) {}

    /** Names are looked for with a slip in them only where nothing is understood without. */
    private Heard heard(LastLook.At at) {
        var marks = look.exactly(at);
        var verb = verbs.of(marks);
        if (!marks.customers.isEmpty() || (verb.isPresent() && !verb.get().isDay(marks))) {
            return new Heard(marks, verb);
        }
        var slipped = look.withSlips(at);
        var meant = slipped.customers.isEmpty() ? Optional.<Verbs.Said>empty() : verbs.of(slipped);
        return meant.isPresent() ? new Heard(slipped, meant) : new Heard(marks, verb);
    }

    private static Utterance filled(Request line, Reading reading) {
        reading.takeVerb();
        Doubts.first(reading);
        Labels.fill(reading);
        NextSteps.fill(reading);
        Pages.fill(reading);
        Portions.fill(reading);
        Parts.first(reading);
        Teams.fill(reading);
        Mentions.fill(reading);
        Parts.then(reading);
        Days.fill(reading);
        Sums.fill(reading);
        Remarks.fill(reading);
        var missing = reading.usage.needs().stream()
                .filter(slot -> !reading.slots.containsKey(slot))
                .toList();
        if (!missing.isEmpty()) {
            throw Questions.missing(reading, missing);
        }
        UnusualSums.ask(reading);
        return new Utterance(line.values().isEmpty() ? line.words() : reading.text.raw(), reading.usage, reading.slots);
    }
}
