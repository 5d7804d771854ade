package io.drumbeat.hearing;

import io.drumbeat.answering.Answers;
import io.drumbeat.answering.LookUp;
import io.drumbeat.answering.PraiseAndLeave;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Denials;
import io.drumbeat.denial.Doers;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.AsKnown;
import io.drumbeat.ranking.Learned;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Scene;
import io.drumbeat.weighing.Deeds;
import io.drumbeat.weighing.Interpretation;
import io.drumbeat.weighing.Phrases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a line is heard with. */
record Faculties(
        Grammar grammar,
        BusinessDays days,
        Phrases phrases,
        Learned learned,
        Denials denials,
        Map<String, Usage> usages,
        Deeds deeds,
        LookUp lookUp,
        Answers answers,
        PraiseAndLeave among,
        LastLines last) {
    /** A line with what can be made out in it. */
    Line line(Request said, Known known) {
        grammar.names(said, known);
        return last.lines().of(new AsKnown(said, known), _ -> made(said, known));
    }

    private Line made(Request said, Known known) {
        var marks = grammar.marks(said, known);
        if (marks.customers.size() > 1) {
            // 推进动力的彭工来电: a customer may be called 来电 for short, but here that is what was done.
            marks.customers.removeIf(one -> one.end() - one.from() < 3
                    && phrases.whole(marks.text.folded(one.from(), one.end())).isPresent());
        }
        var today = days.of(said.at(), said.who().zone());
        var local = said.at().atZone(said.who().zone());
        var now = local.toLocalDate().equals(today) ? local.toLocalTime() : LocalTime.MAX;
        return new Line(said, marks, grammar.names(said, known), known, new Line.Moment(today, now));
    }

    /** What a line tells, by the table of phrases. */
    List<Interpretation> readings(Line line) {
        return last.told().of(line, this::read);
    }

    private List<Interpretation> read(Line line) {
        var readings = new ArrayList<Interpretation>();
        var scenes = Scene.of(line, line.whom());
        for (var scene : scenes) {
            var told = deeds.of(line, scene);
            if (told.isEmpty() && scenes.size() > 1 && scene.whom != null) {
                deeds.like(line, scene, readings, scenes)
                        .or(() -> deeds.implied(line, scene))
                        .ifPresent(readings::add);
            }
            readings.addAll(told);
        }
        return readings.stream()
                .filter(reading -> reading.usage().who().contains(line.who().role()))
                .toList();
    }

    /** Whether what a verb records is money. */
    boolean needsSum(String verb) {
        var usage = usages.get(verb);
        return usage != null && usage.needs().contains(Slot.AMOUNT);
    }

    LocalDate today(Request said) {
        return days.of(said.at(), said.who().zone());
    }

    /** 今天上午我去了甲: the verb of a question where a day is meant. */
    boolean beginsWithLook(Line line) {
        return lookUp.begins(line.folded());
    }

    /** What denies a deed that only the rules heard. */
    Optional<Denial> unmeant(@Nullable Deed deed, Line line) {
        return denials.of(deed, "", line.folded())
                .or(() -> Doers.isAnothers(deed, line) ? Optional.of(Denial.OTHERS) : Optional.empty());
    }

    /** A question of the rules, without buttons that would record what the words deny. */
    Understood guarded(Understood.Unclear unclear, Line line) {
        return answers.guarded(unclear, line, grammar.begins(line.said().words()));
    }
}
