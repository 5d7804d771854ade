package io.drumbeat.hearing;

import io.drumbeat.answering.Proposal;
import io.drumbeat.before.Before;
import io.drumbeat.before.Elliptic;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.grammar.ToldApart;
import io.drumbeat.ledger.Known;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Moments;
import io.drumbeat.scene.Scene;
import io.drumbeat.steps.SeveralSteps;
import io.drumbeat.weighing.Deeds;
import io.drumbeat.weighing.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one message tells, and in one sentence too: each clause with a deed of its own is a record of its own. */
final class SeveralFacts {
    /** Before what somebody says: 等下 今天还有啥安排. */
    private static final Pattern FILLER = Pattern.compile(
            "^(?:(?:帮我|请|麻烦|给我)*(?:记一下|记一笔|记一条|记下来?|记录一下|登记一下)|等下|等哈|等阵|等陣|等会儿?|等一会儿?|等等|等一下|稍等|对了|哦对了?|哎|诶|欸|嗯+|呃|额|话说|那个)[,，。!！…:：\\s]+(?=\\S{4})");

    private static final double LIKELY = 0.3;
    private final Faculties with;
    private final Before before;
    private final Heading heading;
    private final SeveralSteps steps;

    SeveralFacts(Faculties with, Before before) {
        this.with = with;
        this.before = before;
        this.heading = new Heading(with);
        this.steps = new SeveralSteps(
                with.grammar(), with::line, with::readings, with.usages().values());
    }

    /** One line for each fact; the line itself where it tells one. */
    List<String> of(Request request, Known known) {
        var lines = heading.under(with.grammar().lines(request, known), request, known);
        if (request.press() != null || !request.values().isEmpty()) {
            return lines;
        }
        var all = new ArrayList<String>();
        for (var told : lines) {
            if (ToldApart.isTooMuch(request.saying(told))) {
                all.add(told);
                continue;
            }
            var words = AskedAgain.ofWhom(with, request, FILLER.matcher(told).replaceFirst(""), known);
            var heard = with.line(request.saying(words).answering(request.draft()), known);
            var line = repaired(heard, request, known);
            var whole = before.lines(line, asked(line.said(), line, request, known));
            for (var one : whole) {
                var apart = steps.apart(request.saying(one), known);
                all.addAll(whole.size() > 1 ? apart.subList(0, 1) : several(request.saying(apart.getFirst()), known));
                all.addAll(apart.subList(1, apart.size()));
            }
        }
        return ToldApart.areTooMany(all) ? List.of(String.join("\n", all)) : all;
    }

    /** The line with its slip put right, read a second time only where there was one. */
    private Line repaired(Line heard, Request request, Known known) {
        var words = before.repaired(heard);
        return words.equals(heard.said().words())
                ? heard
                : with.line(heard.said().saying(words).answering(request.draft()), known);
    }

    private Before.Asked asked(Request said, Line line, Request request, Known known) {
        return new Before.Asked(
                !line.whom().isEmpty(),
                with.grammar().begins(said.words()),
                () -> isOfNobody(said, known),
                () -> lacksOnlyWhom(line),
                customerAsked(request, known),
                at -> isPlanned(line, at),
                () -> with.lookUp()
                        .isLook(with.learned().rank(line.masked()).getFirst().verb()));
    }

    /** 请假 明天, 目标 周三: nobody who was named before has to do with it. */
    private boolean isOfNobody(Request said, Known known) {
        return with.grammar()
                .usage(said, known)
                .filter(usage -> !usage.accepts(Mention.SLOT))
                .isPresent();
    }

    /** 方案发过去了; 上回谁去的, after a question about a customer: whom it is about was said before. */
    private boolean lacksOnlyWhom(Line line) {
        var told = with.readings(line);
        var deed = told.size() == 1
                && told.getFirst().denied() == null
                && told.getFirst().missing().equals(List.of(Mention.SLOT));
        var first = with.learned().rank(line.masked()).getFirst();
        var usage = with.usages().get(first.verb());
        return deed
                || (usage != null
                        && !Elliptic.last(line.said().asked()).isEmpty()
                        && usage.is(Trait.LOOKS)
                        && usage.accepts(Mention.SLOT)
                        && first.chance() > LIKELY
                        && line.folded().indexOf('我') < 0);
    }

    private static boolean isPlanned(Line line, int at) {
        return line.clauses().stream()
                .filter(clause -> at == Before.ANYWHERE || clause.holds(at))
                .anyMatch(clause -> Moments.plan(line, clause) != null);
    }

    /** 那和顺呢, and then 给那家打了个电话: the one customer that was asked about last, with nothing recorded since. */
    private String customerAsked(Request request, Known known) {
        var last = Elliptic.last(request.asked());
        if (last.isEmpty()) {
            return "";
        }
        var line = with.line(request.saying(last), known);
        var whom = Elliptic.of(last).map(line.names()::called).filter(all -> all.size() == 1);
        var named = line.whom();
        return named.size() == 1 && named.getFirst().mention() instanceof Mention.Existing(var one)
                ? line.names().unmistakable(one)
                : whom.map(all -> line.names().unmistakable(all.getFirst())).orElse("");
    }

    /** One line for each fact of a line that tells several. */
    private List<String> several(Request said, Known known) {
        var line = with.line(said, known);
        var praise = Praised.at(line, with);
        if (praise > 0
                && !said.words().startsWith(Hearing.PROPOSED)
                && !with.grammar().isLabelled(said.words())) {
            var told = several(said.saying(line.raw(0, praise).replaceFirst("[,，。;；、\\s]+$", "")), known);
            return Stream.concat(
                            told.stream(),
                            Stream.of(line.raw(praise, line.text().length())))
                    .toList();
        }
        var exact = said.words().startsWith(Hearing.PROPOSED) || isCanonical(said.words());
        var listed = exact || isOneBreath(line) ? List.of(said.words()) : heading.listed(line);
        return listed.isEmpty() ? toldIn(line) : listed;
    }

    /** One line for each fact that the clauses of a line tell. */
    private List<String> toldIn(Line line) {
        var said = line.said();
        var all = with.readings(line);
        var readings = all.stream()
                .filter(reading -> reading.denied() == null)
                .filter(reading -> !isLabelled(said, reading))
                .toList();
        if (all.size() < 2 || readings.isEmpty() || !isSeveral(readings) || isOne(line, readings)) {
            return List.of(said.words());
        }
        var whole = with.grammar().attempt(said, line.known()).understood();
        return readings.stream()
                .map(reading ->
                        (reading.certain() || (whole instanceof Understood.Clear(var one) && reading.isLike(one))
                                        ? ""
                                        : Hearing.PROPOSED)
                                + Proposal.words(reading, line.known()))
                .toList();
    }

    private boolean isCanonical(String words) {
        return with.grammar().begins(words) && with.grammar().isLabelled(words);
    }

    /** Whether the rules rather read one record in all of it. */
    private boolean isOne(Line line, List<Interpretation> readings) {
        var attempt = with.grammar().attempt(line.said(), line.known());
        return switch (attempt.understood()) {
            case Understood.Clear(var whole) -> readings.size() < 2 || !isSeveral(line, whole, readings);
            case Understood.Unclear _ ->
                !attempt.torn()
                        && (with.grammar().begins(line.said().words()) || (isOfOne(readings) && !areSums(readings)));
            default -> false;
        };
    }

    /** What is told of one customer in one breath, and not of what is to come, is one record at most. */
    private static boolean isOneBreath(Line line) {
        var clauses = line.clauses();
        return clauses.size() == 1
                && Moments.plan(line, clauses.getFirst()) == null
                && Scene.of(line, line.whom()).size() == 1;
    }

    private static boolean isLabelled(Request said, Interpretation reading) {
        return reading.usage().needs().contains(Slot.NEXT)
                && (said.words().contains("下一步:") || said.words().contains("下一步："));
    }

    /** 签了50万，先到了20万: deeds with a sum each. */
    private static boolean areSums(List<Interpretation> readings) {
        return readings.stream().allMatch(reading -> reading.usage().needs().contains(Slot.AMOUNT))
                && readings.stream()
                                .map(reading -> reading.slots().get(Slot.AMOUNT))
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isOfOne(List<Interpretation> readings) {
        return readings.stream()
                        .map(reading -> reading.slots().get(Mention.SLOT))
                        .distinct()
                        .count()
                < 2;
    }

    /** Whether what the rules read as one is several all the same: the others stand on their own. */
    private boolean isSeveral(Line line, Utterance one, List<Interpretation> readings) {
        var whom = one.get(Mention.SLOT).map(Mention::name).orElse("");
        // 签单 华为 45万 云存储: what is typed as a command is one unless all of it is certain
        var typed = with.grammar().begins(line.said().words());
        return readings.stream()
                        .allMatch(reading -> reading.certain()
                                || (!typed
                                        && (reading.isOfAnotherThan(whom)
                                                || reading.usage().equals(one.usage()))))
                && readings.stream().anyMatch(reading -> reading.usage().equals(one.usage()))
                && readings.stream()
                        .filter(reading -> !reading.usage().equals(one.usage()))
                        .allMatch(other -> isApart(line, other, whom, typed));
    }

    private boolean isApart(Line line, Interpretation other, String whom, boolean typed) {
        return !other.isOf(whom)
                || other.slots().containsKey(Slot.AMOUNT)
                || line.clauses().stream()
                        .anyMatch(clause -> clause.holds(other.at())
                                && ((!typed && Deeds.isSetApart(line, clause, other.at()))
                                        || with.grammar().begins(line.raw(clause.from(), clause.to()))));
    }

    private static boolean isSeveral(List<Interpretation> readings) {
        return readings.stream().allMatch(one -> one.isWhole() || one.missing().equals(List.of(Slot.REASON)))
                && readings.stream().anyMatch(Interpretation::isWhole);
    }
}
