package io.drumbeat.answering;

import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Denials;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Theirs;
import io.drumbeat.weighing.Interpretation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a line is read: its pieces, the readings with their scores, and what decided. */
public final class Explained {
    private static final int SHOWN = 4;

    private final Grammar grammar;
    private final Denials denials;
    private final Learned learned;

    public Explained(Grammar grammar, Denials denials, Learned learned) {
        this.grammar = grammar;
        this.denials = denials;
        this.learned = learned;
    }

    public List<String> of(Line line, List<Interpretation> readings, List<Understood> decided) {
        var told = new ArrayList<String>();
        told.add("认出：" + pieces(line));
        told.add("换成字母：" + line.masked());
        told.add("规则：" + outcome(grammar.understand(line.said(), line.known())));
        readings.forEach(reading -> told.add(read(reading)));
        told.addAll(learned(line));
        decided.forEach(one -> told.add("结果：" + outcome(one)));
        return told;
    }

    private static String read(Interpretation reading) {
        var denied = reading.denied() == null ? "" : "；" + reading.denied().reason();
        return "读法：%s（%s%s%s）"
                .formatted(
                        Proposal.shown(reading),
                        reading.certain() ? "确定；" : "不确定；",
                        String.join("；", reading.reasons()),
                        denied);
    }

    /** What the sentences like it want and do, and which words speak against it. */
    private List<String> learned(Line line) {
        var masked = line.masked();
        var told = new ArrayList<String>();
        told.add("像什么："
                + learned.rank(masked).stream()
                        .limit(SHOWN)
                        .map(guess -> "%s %.0f%%".formatted(guess.verb(), 100 * guess.chance()))
                        .collect(Collectors.joining("、")));
        told.add("说的是：做过的 %.0f%%、要做的 %.0f%%、别的 %.0f%%、没有可记的 %.0f%%"
                .formatted(
                        100 * learned.chance(masked, Tone.DONE),
                        100 * learned.chance(masked, Tone.TO_DO),
                        100 * learned.chance(masked, Tone.OTHER),
                        100 * learned.chance(masked, Tone.NOTHING)));
        var against = Arrays.stream(Denial.values())
                .filter(denial -> denials.says(denial, line.folded()))
                .map(denial -> denial.reason())
                .toList();
        if (!against.isEmpty()) {
            told.add("不利的话：" + String.join("、", against));
        }
        return told;
    }

    private static String pieces(Line line) {
        var pieces = new ArrayList<String>();
        var marks = line.marks();
        line.whom().forEach(whom -> pieces.add("客户 " + whom.mention().name()));
        var contact = Theirs.contact(line, line.clauses(), null);
        if (contact != null) {
            pieces.add("联系人 " + contact);
        }
        marks.colleagues.forEach(who -> pieces.add("同事 " + line.raw(who.from(), who.end())));
        marks.days.forEach(day -> pieces.add("日子 " + line.raw(day.from(), day.end())));
        marks.periods.forEach(span -> pieces.add("时间 " + line.raw(span.from(), span.end())));
        marks.amounts.forEach(sum -> pieces.add("数 " + line.raw(sum.from(), sum.end())));
        return pieces.isEmpty() ? "没有名字、日子和金额" : String.join("、", pieces);
    }

    private static String outcome(Understood understood) {
        return switch (understood) {
            case Understood.Clear(var said) ->
                "确定是 " + Proposal.shown(Interpretation.guessed(said.usage(), said.slots(), ""));
            case Understood.Likely(var _, var read) -> read;
            case Understood.Unclear(var _, var question, var _) -> question.title();
            case Understood.Unheard(var _, var help) -> help.title();
            case Understood.Resumed(var _, var whole) -> outcome(whole);
            case Understood.Behalf(var _, var _, var whole, var _) -> outcome(whole);
        };
    }
}
