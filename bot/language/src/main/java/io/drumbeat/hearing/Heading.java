package io.drumbeat.hearing;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.scene.Line;
import io.drumbeat.weighing.Phrases.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 今天跑了三家, and each in a line of its own below: the heading says what was done, and is no record itself. */
final class Heading {
    private static final Pattern COUNTS = Pattern.compile("(?:[两二三四五六七八九十几仨俩\\d]|好几)(?:[家个位户]|$)|[:：]\\s*$|如下|客户$");

    private final Faculties with;

    Heading(Faculties with) {
        this.with = with;
    }

    /** The lines below a heading, each with what it says was done and when; the same lines where the first is none. */
    List<String> under(List<String> lines, Request request, Known known) {
        if (lines.size() < 2 || !COUNTS.matcher(lines.getFirst()).find()) {
            return lines;
        }
        var heading = with.line(request.saying(lines.getFirst()), known);
        var verb = heading.whom().isEmpty() ? verb(heading) : Optional.<String>empty();
        if (verb.isEmpty()) {
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
            below.add(verb(line).isPresent() ? item : verb.get() + day + " " + item);
        }
        return below;
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
