package io.drumbeat.wishing;

import io.drumbeat.reminding.Shift;
import io.drumbeat.wishing.WishWords.Meaning;

/** Words that would stop or move something, where they are what a new reminder is about. */
final class Contents {
    private Contents() {}

    /** 一小时后提醒我关投影: behind a time and the call, what would stop is what it is about. */
    static boolean isContent(WishLine line) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ME)
                .findFirst();
        return asksFirst(line)
                || call.isPresent()
                        && line.parts.stream()
                                .anyMatch(part -> OwnWishes.isTime(part)
                                        && part.end() <= call.get().from())
                        && line.parts.stream()
                                .filter(part -> part.means(Meaning.STOP) || part.means(Meaning.MOVE))
                                .allMatch(part -> part.from() >= call.get().end());
    }

    /** 提醒我下周一之前把方案改完: a call first, then when, and then a word that would move something, with no time behind it. */
    private static boolean asksFirst(WishLine line) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() != Meaning.FILL)
                .findFirst()
                .filter(part -> part.meaning() == Meaning.CALL_ME);
        var change = line.parts.stream()
                .filter(part -> part.means(Meaning.MOVE) || part.means(Meaning.STOP))
                .findFirst();
        return call.isPresent()
                && change.isPresent()
                && line.parts.stream()
                        .anyMatch(part -> OwnWishes.isTime(part)
                                && part.end() <= change.get().from())
                && line.parts.stream()
                        .noneMatch(part -> OwnWishes.isTime(part)
                                && part.from() >= change.get().end())
                && Shift.in(line.text.folded()).isEmpty()
                && line.parts.getLast().end() > change.get().end();
    }
}
