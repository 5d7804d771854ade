package io.drumbeat.hearing;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.denial.Belief;
import io.drumbeat.ledger.Known;
import io.drumbeat.number.Amounts;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Whom;
import io.drumbeat.weighing.Phrases.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 今天跑了三家, and each in a line of its own below: the heading says what was done, and is no record itself. */
final class Heading {
    private static final Pattern COUNTS = Pattern.compile("(?:[两二三四五六七八九十几仨俩\\d]|好几)(?:[家个位户]|$)|[:：]\\s*$|如下|客户$");

    /** 今天这么几个：, and no verb in it: each of those below tells its own. */
    private static final Pattern ANNOUNCES =
            Pattern.compile("(?:今[天日儿]|昨[天日儿]|几[个家件]|[两三四五六]件?事?|如下|汇报|流水|一天)[^,，。]{0,6}[:：]\\s*$");

    private static final String NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|(?<=[\\s:：,，。;；]))(?:([1-9])[、.．)）](?!\\d)|([①-⑩]))\\s*");

    /** So much may stand between a name and its sum. */
    private static final int NEAR = 2;

    private final Faculties with;

    Heading(Faculties with) {
        this.with = with;
    }

    /** The lines below a heading, each with what it says was done and when; the same lines where the first is none. */
    List<String> under(List<String> all, Request request, Known known) {
        var lines = all.stream().flatMap(Heading::numbered).toList();
        if (lines.size() < 2 || !COUNTS.matcher(lines.getFirst()).find()) {
            return lines;
        }
        var heading = with.line(request.saying(lines.getFirst()), known);
        var verb = heading.whom().isEmpty() ? verb(heading) : Optional.<String>empty();
        if (verb.isEmpty()
                && !(heading.whom().isEmpty()
                        && ANNOUNCES.matcher(lines.getFirst()).find())) {
            return lines;
        }
        var days = heading.marks().days;
        var day = days.isEmpty()
                ? ""
                : " " + heading.raw(days.getFirst().from(), days.getFirst().dayEnd());
        var below = new ArrayList<String>();
        for (var item : lines.subList(1, lines.size())) {
            var line = with.line(request.saying(item), known);
            if (line.whom().isEmpty() || with.grammar().begins(item)) {
                return lines;
            }
            var own = verb(line).isPresent();
            below.add(said(own ? "" : verb.orElse(""), own && !line.marks().days.isEmpty() ? "" : day, item));
        }
        return below;
    }

    private static String said(String verb, String day, String item) {
        return (verb + day + (verb.isEmpty() && day.isEmpty() ? "" : " ") + item).strip();
    }

    /** 今天三件事：1、… 2、…: what stands behind each number of a list in one line. */
    private static Stream<String> numbered(String line) {
        var number = NUMBER.matcher(line);
        var parts = new ArrayList<String>();
        var from = 0;
        var next = 1;
        while (number.find()) {
            var said =
                    number.group(1) != null ? Integer.parseInt(number.group(1)) : NUMBERS.indexOf(number.group(2)) + 1;
            if (said == next) {
                parts.add(line.substring(from, number.start()).strip());
                from = number.end();
                next++;
            }
        }
        parts.add(line.substring(from).strip());
        return next > 2 ? parts.stream().filter(part -> !part.isEmpty()) : Stream.of(line);
    }

    /** 今天到账：甲4万，乙6万, and 甲4万 乙6万 都到账了: a line for each, none where it is no such list. */
    List<String> listed(Line line) {
        var whom = line.whom();
        var usage = whom.size() < 2 ? Optional.<Usage>empty() : ofSums(line);
        if (usage.isEmpty() || !isEachASum(line)) {
            return List.of();
        }
        var deed = usage.get().wording().deed();
        var belief = Belief.of(with.learned(), line, usage.get());
        if (deed == null
                || belief == Belief.NONE
                || with.denials().of(deed, line.folded(), line.folded()).isPresent()) {
            return List.of();
        }
        var day = line.marks().days.isEmpty()
                ? ""
                : " "
                        + line.raw(
                                line.marks().days.getFirst().from(),
                                line.marks().days.getFirst().dayEnd());
        var all = new ArrayList<String>();
        for (var i = 0; i < whom.size(); i++) {
            var sum = sums(line, i).getFirst();
            var words =
                    usage.get().verb() + day + " " + name(line, whom.get(i)) + " " + line.raw(sum.from(), sum.end());
            all.add(belief == Belief.CERTAIN ? words : Hearing.PROPOSED + words);
        }
        return all;
    }

    private static String name(Line line, Whom one) {
        return one.mention() instanceof Mention.Existing(var customer)
                ? line.names().unmistakable(customer)
                : one.mention().name();
    }

    /** The one usage that needs a sum and is told before the first of them or behind the last. */
    private Optional<Usage> ofSums(Line line) {
        var from = line.whom().getFirst().from();
        var to = line.whom().getLast().end();
        var told = with.phrases().in(line.text(), 0, line.text().length()).stream()
                .filter(hit -> hit.strength() != Strength.LIKELY && (hit.end() <= from || hit.from() >= to))
                .map(hit -> with.usages().get(hit.verb()))
                .filter(usage -> usage != null
                        && usage.needs().contains(Slot.AMOUNT)
                        && usage.needs().contains(Mention.SLOT))
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }

    /** Whether every customer is an own one, with one sum of its own right behind its name. */
    private static boolean isEachASum(Line line) {
        var whom = line.whom();
        for (var i = 0; i < whom.size(); i++) {
            var sums = sums(line, i);
            if (!(whom.get(i).mention() instanceof Mention.Existing)
                    || sums.size() != 1
                    || sums.getFirst().from() - whom.get(i).end() > NEAR) {
                return false;
            }
        }
        return whom.stream().map(one -> one.mention().name()).distinct().count() == whom.size();
    }

    /** The sums between the name of a customer and that of the next. */
    private static List<Amounts.Found> sums(Line line, int which) {
        var whom = line.whom();
        var from = whom.get(which).end();
        var to = which + 1 < whom.size()
                ? whom.get(which + 1).from()
                : line.text().length();
        return line.marks().amounts.stream()
                .filter(sum -> sum.certain() && sum.money() != null && sum.from() >= from && sum.end() <= to)
                .toList();
    }

    /** The usual verb of what a line says was done with somebody. */
    private Optional<String> verb(Line line) {
        return with.phrases().in(line.text(), 0, line.text().length()).stream()
                .filter(hit -> hit.strength() == Strength.SURE)
                .filter(hit -> line.marks().customers.stream()
                        .noneMatch(one -> one.from() < hit.end() && hit.from() < one.end()))
                .map(hit -> with.usages().get(hit.verb()))
                .filter(usage -> usage != null && usage.needs().contains(Mention.SLOT) && usage.accepts(Slot.NOTE))
                .findFirst()
                .map(usage -> usage.verb());
    }
}
